package org.tftsr.net.internal.address;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.eclipse.osgi.util.NLS;
import org.tftsr.net.NetworkProblem;
import org.tftsr.net.NetworkProblem.Reason;

/**
 * Which addresses may be gone to: any by https; by http, without encryption, only this machine and the private network, and only
 * where the user has set the address so. What hands out keys to a machine in a cloud is never gone to: clouds have it at link-local
 * addresses, which are gone to by http only where such an address is written down, never by a name.
 */
public final class AddressRules {

	/** Services that tell a machine in a cloud who it is, or give it keys. */
	private static final Set<String> METADATA_NAMES = Set.of("metadata.google.internal", "metadata", "instance-data",
			"instance-data.ec2.internal", "metadata.tencentyun.com");
	private static final Set<String> METADATA_ADDRESSES = Set.of("169.254.169.254", "169.254.170.2", "169.254.170.23", "169.254.0.23",
			"169.254.42.42", "100.100.100.200", "168.63.129.16", "192.0.0.192", "fd00:ec2:0:0:0:0:0:254", "fd00:ec2:0:0:0:0:0:23",
			"fd00:42:0:0:0:0:0:42", "fd20:ce:0:0:0:0:0:254");
	/** RFC 6052. */
	private static final byte[] NAT64 = { 0, 0x64, (byte) 0xFF, (byte) 0x9B, 0, 0, 0, 0, 0, 0, 0, 0 };
	private static final int IPV4_LENGTH = 4;
	private static final int LONGEST = 8192;

	private AddressRules() {
	}

	/** Requires that an address, as it is written, may be gone to. */
	public static void requireForm(String destination, URI address) throws NetworkProblem {
		String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
		String host = address.getHost();
		if (!scheme.equals("https") && !scheme.equals("http") || host == null || host.isEmpty()) {
			throw forbidden(destination, Messages.AddressRules_formWhy, Messages.AddressRules_formRemedy);
		}
		if (address.getRawUserInfo() != null || address.getRawFragment() != null || address.toASCIIString().length() > LONGEST) {
			throw forbidden(destination, Messages.AddressRules_partsWhy, Messages.AddressRules_partsRemedy);
		}
		String name = host.toLowerCase(Locale.ROOT);
		if (METADATA_NAMES.contains(name.endsWith(".") ? name.substring(0, name.length() - 1) : name)) {
			throw metadata(destination);
		}
	}

	/** Requires that the addresses that a name has may be gone to, all of them. */
	public static void requireAllowed(String destination, URI address, List<InetAddress> found) throws NetworkProblem {
		boolean plain = address.getScheme().equalsIgnoreCase("http");
		for (InetAddress one : found) {
			InetAddress real = embedded(one);
			if (METADATA_ADDRESSES.contains(withoutZone(one)) || METADATA_ADDRESSES.contains(withoutZone(real))) {
				throw metadata(destination);
			}
			if (one.isAnyLocalAddress() || one.isMulticastAddress()) {
				throw forbidden(destination, NLS.bind(Messages.AddressRules_noServerWhy, address.getHost()),
						Messages.AddressRules_noServerRemedy);
			}
			if (plain && !isPrivate(real)) {
				throw forbidden(destination, NLS.bind(Messages.AddressRules_plainWhy, address.getHost()),
						Messages.AddressRules_plainRemedy);
			}
			if (plain && real.isLinkLocalAddress() && !isLiteral(address.getHost())) {
				throw forbidden(destination, NLS.bind(Messages.AddressRules_linkLocalWhy, address.getHost()),
						Messages.AddressRules_linkLocalRemedy);
			}
		}
	}

	/** Whether it is this machine, as it is written or by its address. */
	public static boolean isLoopback(String host) {
		String name = host.toLowerCase(Locale.ROOT);
		return name.equals("localhost") || name.endsWith(".localhost") || name.matches("127(\\.\\d{1,3}){3}")
				|| name.equals("[::1]") || name.equals("[0:0:0:0:0:0:0:1]");
	}

	/** Whether it is written as an address rather than as a name, so that it can be judged without asking anyone. */
	public static boolean isLiteral(String host) {
		return host.startsWith("[") || host.matches("[0-9.]+") || host.matches("(?i)0x[0-9a-f.x]+");
	}

	private static boolean isPrivate(InetAddress address) {
		return address.isLoopbackAddress() || address.isSiteLocalAddress() || address.isLinkLocalAddress()
				|| address instanceof Inet6Address && (address.getAddress()[0] & 0xFE) == 0xFC;
	}

	/** The IPv4 address that an IPv6 address stands for: compatible with it (RFC 4291), NAT64 (RFC 6052) or 6to4 (RFC 3056). */
	private static InetAddress embedded(InetAddress address) {
		byte[] bytes = address.getAddress();
		if (!(address instanceof Inet6Address) || address.isLoopbackAddress() || address.isAnyLocalAddress()) {
			return address;
		}
		boolean last = Arrays.equals(bytes, 0, NAT64.length, NAT64, 0, NAT64.length)
				|| Arrays.equals(bytes, 0, NAT64.length, new byte[NAT64.length], 0, NAT64.length);
		boolean second = bytes[0] == 0x20 && bytes[1] == 0x02;
		if (!last && !second) {
			return address;
		}
		int from = last ? NAT64.length : 2;
		try {
			return InetAddress.getByAddress(Arrays.copyOfRange(bytes, from, from + IPV4_LENGTH));
		} catch (UnknownHostException e) {
			throw new IllegalStateException("Four bytes are an address", e);
		}
	}

	private static String withoutZone(InetAddress address) {
		String text = address.getHostAddress();
		int zone = text.indexOf('%');
		return zone < 0 ? text : text.substring(0, zone);
	}

	private static NetworkProblem metadata(String destination) {
		return forbidden(destination, Messages.AddressRules_cloudKeysWhy, Messages.AddressRules_cloudKeysRemedy);
	}

	private static NetworkProblem forbidden(String destination, String why, String remedy) {
		return new NetworkProblem(Reason.ADDRESS_FORBIDDEN, NLS.bind(Messages.AddressRules_notSentWhat, destination), why, remedy, null);
	}
}
