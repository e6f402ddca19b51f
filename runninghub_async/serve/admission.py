"""Who is let in, and to what: tokens, and the models that these may name."""

from __future__ import annotations

from starlette.datastructures import Headers

from runninghub_async.logs import logger
from runninghub_async.serve.records import Token
from runninghub_async.serve.served_models import ServedModel, ServedModels
from runninghub_async.serve.token_store import TokenStore, TokenStoreError
from runninghub_async.serve.troubles import busy, no_token

_WANTED = "A token is wanted, in one header: Authorization: Bearer TOKEN."


class Admission:
    """Asked before anything else is done for a caller."""

    def __init__(self, tokens: TokenStore, models: ServedModels) -> None:
        """Nobody has come yet.

        Args:
            tokens: of callers.
            models: what is served.
        """
        self._tokens = tokens
        self.models = models

    async def authenticate(self, headers: Headers) -> Token:
        """Whose request this is.

        A token is taken from ``Authorization`` only: addresses stand in logs.

        Raises:
            Trouble: 401, no token came, or none that counts; 503, that cannot be looked up now.
        """
        given = headers.getlist("authorization")
        scheme, _, secret = given[0].partition(" ") if len(given) == 1 else ("", "", "")
        if scheme.casefold() != "bearer" or not (secret := secret.strip()):
            raise no_token(_WANTED)
        try:
            token = await self._tokens.find(secret)
        except TokenStoreError as error:
            logger.error("tokens cannot be looked up: %s", error)
            raise busy("Tokens cannot be looked up just now. Nothing was submitted.") from error
        if token is None:
            raise no_token("This token is not known here, or was revoked.")
        return token

    def check_model(self, token: Token, name: object) -> ServedModel:
        """What a caller has named as ``model``.

        Raises:
            Trouble: 404, there is no such model for it; the nearest names are told.
        """
        return self.models.named(token, name)
