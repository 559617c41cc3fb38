package org.tftsr.pii.internal;

import java.util.ArrayList;
import java.util.List;

import org.tftsr.pii.internal.engine.Recogniser;
import org.tftsr.pii.internal.engine.TriggerTable;
import org.tftsr.pii.internal.network.HostPortRecogniser;
import org.tftsr.pii.internal.network.HostRecogniser;
import org.tftsr.pii.internal.network.Ipv4Recogniser;
import org.tftsr.pii.internal.network.Ipv6Recogniser;
import org.tftsr.pii.internal.network.KeyedMacRecogniser;
import org.tftsr.pii.internal.network.MacRecogniser;
import org.tftsr.pii.internal.network.PeerHostRecogniser;
import org.tftsr.pii.internal.network.UrlHostRecogniser;
import org.tftsr.pii.internal.personal.PersonalRecognisers;
import org.tftsr.pii.internal.secret.SecretRecognisers;

/** The list of recognisers that make up the built-in detector. To detect one more family, add its recogniser here. */
public final class Detection {

	private static final TriggerTable TRIGGERS = new TriggerTable(recognisers());

	private Detection() {
	}

	/** The triggers of all of them. */
	public static TriggerTable triggers() {
		return TRIGGERS;
	}

	/** All of them, made anew. Where two find a value of the same place and length, the one that comes first here wins. */
	public static List<Recogniser> recognisers() {
		List<Recogniser> all = new ArrayList<>(List.of(new Ipv4Recogniser(), new Ipv6Recogniser(), new MacRecogniser(),
				new KeyedMacRecogniser(), new UrlHostRecogniser(), new HostRecogniser(), new HostPortRecogniser(),
				new PeerHostRecogniser()));
		all.addAll(PersonalRecognisers.all());
		all.addAll(SecretRecognisers.all());
		return all;
	}
}
