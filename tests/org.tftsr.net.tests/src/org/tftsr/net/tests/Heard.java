package org.tftsr.net.tests;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.tftsr.net.Receiver;
import org.tftsr.net.RemoteProblem;

/** Keeps what came; {@code [DONE]} is the end mark. */
class Heard implements Receiver {

	final List<Piece> pieces = new ArrayList<>();
	final List<Duration> pauses = new ArrayList<>();
	long sequence;

	@Override
	public boolean receive(Piece piece) {
		pieces.add(piece);
		return piece.data().equals("[DONE]");
	}

	@Override
	public void recorded(long auditSequence) {
		sequence = auditSequence;
	}

	@Override
	public Duration pause(RemoteProblem problem, Duration usual) {
		pauses.add(usual);
		return usual;
	}

	List<String> data() {
		return pieces.stream().map(Piece::data).toList();
	}
}
