#!/bin/sh
# A job for every night: takes the news from what RunningHub publishes into spec/.
#
#   exit code 0   nothing new
#             1   there was something: it is in the working tree, and report.json tells what
#             2   a file or the spec could not be read
#
# On 1, open a pull request with what changed; its checks fail until a person has filled in what
# is TODO and has run `make generate`.  Run it at the top of a clone of this project.
set -eu

codegen=${CODEGEN:-python -m codegen}
from=${PUBLISHED_AT:-https://github.com}
clones=$(mktemp -d)
trap 'rm -rf "$clones"' EXIT

# clone REPOSITORY: without the contents of old commits, but with their dates
clone() {
    git clone --quiet --filter=blob:none "$from/HM-RunningHub/$1" "$clones/$1"
}

# take REPOSITORY FILE: hold the spec against it too, as of the day that it last changed
take() {
    day=$(git -C "$clones/$1" log -1 --format=%cs -- "$2")
    sources="$sources $clones/$1/$2"
    days="$days --as-of $clones/$1/$2=$day"
}

sources='' days=''
clone ComfyUI_RH_OpenAPI
clone RH_CLI
clone OpenClaw_RH_Skills
take ComfyUI_RH_OpenAPI models_registry.json
take ComfyUI_RH_OpenAPI developer-kit/pricing.public.json
take RH_CLI src/rh_cli/catalog/data/capabilities.json
take OpenClaw_RH_Skills runninghub/data/capabilities.json

# shellcheck disable=SC2086  # these are lists of words
$codegen sync $sources $days && exit 0 || [ $? -eq 1 ] || exit 2
# shellcheck disable=SC2086
$codegen sync $sources $days --apply --json >report.json
exit 1
