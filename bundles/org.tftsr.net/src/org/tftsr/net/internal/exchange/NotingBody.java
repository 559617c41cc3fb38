package org.tftsr.net.internal.exchange;

import java.net.http.HttpRequest;
import java.nio.ByteBuffer;
import java.util.concurrent.Flow;

/** The bytes of a request, which note when they begin to leave: from then on it is not known what the server has of them. */
final class NotingBody implements HttpRequest.BodyPublisher {

	private final HttpRequest.BodyPublisher bytes;
	private volatile boolean left;

	/** @param body a copy is taken */
	NotingBody(byte[] body) {
		this.bytes = body.length == 0 ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofByteArray(body.clone());
	}

	/** Whether they have begun to leave, which means that there is a connection. */
	boolean hasLeft() {
		return left;
	}

	@Override
	public long contentLength() {
		return bytes.contentLength();
	}

	@Override
	public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
		left = true;
		bytes.subscribe(subscriber);
	}
}
