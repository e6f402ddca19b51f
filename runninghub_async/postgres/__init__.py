"""PostgreSQL, wherever something of ours is kept there: ledgers, purses, tokens, requests.

psycopg is imported here, and nowhere else but for its types.
"""
