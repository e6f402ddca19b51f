"""What the bulk engine says, as those who type commands spell it."""

from __future__ import annotations

from runninghub_async.cli.spelling import spelled


def in_options(error: Exception) -> str:
    """What an error says, with settings spelled as options."""
    from runninghub_async.bulk import PriceUnknown

    if isinstance(error, PriceUnknown) and (budget := error.budget) is not None:
        return (
            f"What {error.priced_as} costs cannot be known beforehand, so that the budget of"
            f" {budget} cannot be kept. Tell it with --price {error.priced_as}=0.40"
            f"{budget.currency}, or allow it with --budget-unknown-ok."
        )
    return spelled(str(error))
