"""Tools for language models, over the Model Context Protocol: the extra ``[mcp]``.

The command ``runninghub mcp`` serves them.  Only this room knows the protocol's SDK, which is
loaded with it and nowhere else.
"""
