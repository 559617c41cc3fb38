package org.tftsr.net.spi;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Tells the addresses of a name, by which it is judged whether the name may be connected to. Thread-safe; may block. */
@FunctionalInterface
public interface NameService {

	/** That of Java, which remembers what it said for a while. */
	NameService SYSTEM = host -> List.of(InetAddress.getAllByName(host));

	/** All addresses of a name or a literal; at least one. */
	List<InetAddress> addresses(String host) throws UnknownHostException;
}
