"""A door for other programs: the calls that they speak already, over HTTP.  The extra ``[serve]``.

The command ``runninghub serve`` opens it.  What a caller asks for becomes a job of a bulk run that
goes on for as long as the server does: its ledger, its uncertain state and its files are the run's.
"""
