"""Which addresses are everybody's: nothing of one's own machine, network or cloud is there."""

from __future__ import annotations

from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address

_NAT64 = IPv6Network("64:ff9b::/96")
_LOCAL_NAT64 = IPv6Network("64:ff9b:1::/48")
_UNICAST = IPv6Network("2000::/3")
_TEREDO = IPv6Network("2001::/32")


def is_public(text: str) -> bool:
    """Whether it is an IP address that anybody's machine may have, by which nothing else is reached
    than by that machine's own; a name, and an address in an unusual spelling, is none."""
    try:
        return _is_public(ip_address(text))
    except ValueError:
        return False


def _is_public(address: IPv4Address | IPv6Address) -> bool:
    if isinstance(address, IPv6Address):
        # Behind these stands another address, which counts.
        inner = address.ipv4_mapped or address.sixtofour
        if address in _NAT64:
            inner = IPv4Address(int(address) & 0xFFFF_FFFF)
        if inner is not None:
            return _is_public(inner)
        if address not in _UNICAST or address in _TEREDO or address in _LOCAL_NAT64:
            return False
        if address.scope_id is not None:
            return False
    return address.is_global and not address.is_multicast and not address.is_reserved
