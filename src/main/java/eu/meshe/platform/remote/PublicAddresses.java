package eu.meshe.platform.remote;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * Tells addresses of the public internet from those that lead inside: this machine, its network, its cloud (IANA's registries of special-purpose
 * addresses for IPv4 and IPv6, RFC 6890, as of 2026).
 */
final class PublicAddresses {

    private static final List<Range> NOT_PUBLIC = List.of(
            Range.of("0.0.0.0", 8), // this network
            Range.of("10.0.0.0", 8), // private
            Range.of("100.64.0.0", 10), // carrier-grade NAT
            Range.of("127.0.0.0", 8), // loopback
            Range.of("169.254.0.0", 16), // link-local, and the clouds' metadata
            Range.of("172.16.0.0", 12), // private
            Range.of("192.0.0.0", 24), // IETF protocols
            Range.of("192.0.2.0", 24), // documentation
            Range.of("192.31.196.0", 24), // AS112
            Range.of("192.52.193.0", 24), // AMT
            Range.of("192.88.99.0", 24), // 6to4 relays
            Range.of("192.168.0.0", 16), // private
            Range.of("192.175.48.0", 24), // AS112
            Range.of("198.18.0.0", 15), // benchmarking
            Range.of("198.51.100.0", 24), // documentation
            Range.of("203.0.113.0", 24), // documentation
            Range.of("224.0.0.0", 4), // multicast
            Range.of("240.0.0.0", 4), // reserved, and broadcast
            Range.of("168.63.129.16", 32), // one cloud's own service to its machines
            Range.of("2001::", 23), // IETF protocols: Teredo, ORCHID, benchmarking
            Range.of("2001:db8::", 32), // documentation
            Range.of("2002::", 16), // 6to4: an IPv4 address within
            Range.of("2620:4f:8000::", 48), // AS112
            Range.of("3fff::", 20)); // documentation

    /** The only part of IPv6 that is given out; all else (loopback, link-local, ULA, multicast, local NAT64, mapped IPv4) is not public. */
    private static final Range GLOBAL_UNICAST = Range.of("2000::", 3);

    /** RFC 6052, 2.1: IPv4 over a translator, which is as public as the IPv4 address within. */
    private static final Range NAT64 = Range.of("64:ff9b::", 96);

    private PublicAddresses() {}

    /** Whether it is out there: neither special nor of this machine. */
    static boolean contain(InetAddress address) {
        return isGlobal(address) && !isOurs(address);
    }

    static boolean isGlobal(InetAddress address) {
        var bytes = address.getAddress();
        if (NAT64.contains(bytes)) {
            return isGlobal(ip(Arrays.copyOfRange(bytes, 12, 16)));
        }
        return (address instanceof Inet4Address || GLOBAL_UNICAST.contains(bytes))
                && NOT_PUBLIC.stream().noneMatch(range -> range.contains(bytes));
    }

    private static boolean isOurs(InetAddress address) {
        try {
            return NetworkInterface.getByInetAddress(address) != null;
        } catch (SocketException e) {
            return true;
        }
    }

    private static InetAddress ip(byte[] bytes) {
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** All addresses that begin with the same bits. */
    private record Range(byte[] first, int bits) {

        static Range of(String first, int bits) {
            return new Range(InetAddress.ofLiteral(first).getAddress(), bits);
        }

        boolean contains(byte[] address) {
            if (address.length != first.length) {
                return false;
            }
            for (var bit = 0; bit < bits; bit++) {
                var mask = 0x80 >> (bit % 8);
                if ((address[bit / 8] & mask) != (first[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
