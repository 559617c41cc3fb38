package org.tftsr.integrations.tests.confluence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Stream;

import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;

import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * A Confluence with spaces, pages in versions, labels and attachments: Cloud (version 2 of the interface, version 1 for what is only
 * there) or Data Center (version 1). It wants the sign-in, gives lists in small pages, and refuses what the product refuses.
 */
public final class FakeConfluence implements AutoCloseable {

	public static final String TOKEN = "test-token-0123456789";
	public static final String USER = "kim@example.org";
	static final String CLOUD_ID = "11223344-a1b2-3b33-c444-def123456789";

	/** More than two are on a further page, however many were asked for. */
	static final int PAGE = 2;
	private static final int MOST_BYTES = 5_000_000;
	private static final Predicate<Seen> OF_VERSION = request -> request.method().equals("GET") && request.parameters().containsKey("version");

	/** Of all tests: they share the database, which knows pages by the identifiers that they had. */
	private static final AtomicInteger IDS = new AtomicInteger(100_000);

	/** What happens to the next request of a method: an answer in place of its own, or none where that is null. */
	private record Fault(String method, Reply instead) {
	}

	/** A request with what was answered. */
	record Exchange(Seen request, Reply reply) {
	}

	private final boolean cloud;
	private final HttpServer server;
	private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
	private final List<Seen> seen = new CopyOnWriteArrayList<>();
	private final List<Exchange> exchanges = new CopyOnWriteArrayList<>();
	private final List<Fault> faults = new ArrayList<>();
	final Map<String, String> spaces = new TreeMap<>();
	final TreeMap<String, WikiPage> pages = new TreeMap<>();
	/** The value of the header that is let in. */
	volatile String authorization;
	private final Map<Predicate<Seen>, Reply> standing = new LinkedHashMap<>();
	/** What is made after that is not in the index of the search; null where it knows all. */
	private volatile Instant indexedUntil;

	/** @param cloud whether it is the Cloud; else Data Center */
	public FakeConfluence(boolean cloud) throws IOException {
		this.cloud = cloud;
		server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
		server.setExecutor(threads);
		server.createContext("/", this::serve);
		server.start();
	}

	boolean isCloud() {
		return cloud;
	}

	String origin() {
		return "http://127.0.0.1:" + server.getAddress().getPort();
	}

	/** As a browser shows it. */
	public String address() {
		return origin() + (cloud ? "/wiki" : "/confluence");
	}

	String nextId() {
		return Integer.toString(IDS.incrementAndGet());
	}

	WikiPage add(String spaceKey, String title, String storage) {
		WikiPage page = new WikiPage(nextId(), spaceKey, title, null, storage);
		pages.put(page.id, page);
		return page;
	}

	/** The next request of a method is not done, and answered with this. */
	synchronized void answerNext(String method, Reply reply) {
		faults.add(new Fault(method, reply));
	}

	/** Whoever asks for an earlier version of a page is answered with this; null for the answer of its own. */
	void answerVersions(Reply reply) {
		answerAll(OF_VERSION, reply);
	}

	/** All requests of a kind are answered with this, and not done; null for the answer of their own. */
	synchronized void answerAll(Predicate<Seen> kind, Reply reply) {
		standing.put(kind, reply);
	}

	/** From now on the search does not know what is made, until its index is processed. */
	void holdIndex() {
		indexedUntil = Instant.now();
	}

	/** The search knows all that there is by now. */
	void processIndex() {
		indexedUntil = null;
	}

	/** Whether the search knows a page. */
	boolean isIndexed(WikiPage page) {
		Instant until = indexedUntil;
		return until == null || page.created.isBefore(until);
	}

	/** Lets in who has the token, to a space. */
	public void open(String spaceKey, String spaceName) {
		authorization = cloud ? ConfluenceCase.basic() : "Bearer " + TOKEN;
		spaces.put(spaceKey, spaceName);
	}

	/** Adds a page; its id. */
	public String addPage(String spaceKey, String title, String storage) {
		return add(spaceKey, title, storage).id;
	}

	/** Somebody else writes a page anew. */
	public synchronized void rewrite(String id, String storage) {
		pages.get(id).write(storage, null);
	}

	/** The texts of all pages by their ids, as they are now. */
	public synchronized Map<String, String> texts() {
		Map<String, String> texts = new TreeMap<>();
		pages.forEach((id, page) -> texts.put(id, page.last().storage()));
		return texts;
	}

	/** All that has arrived, each as one text. */
	public Stream<String> received() {
		return seen.stream().map(request -> request.parameters() + request.text());
	}

	/** The page that a page is below; null for the top of its space. */
	public synchronized String parentOf(String id) {
		return pages.get(id).parentId;
	}

	/** The next request of a method is refused. */
	public void refuseNext(String method) {
		answerNext(method, Reply.error1(403, "No permission"));
	}

	/** The next request of a method is done, and not answered. */
	synchronized void loseNextAnswer(String method) {
		faults.add(new Fault(method, null));
	}

	private synchronized Fault fault(String method) {
		for (Fault fault : faults) {
			if (fault.method.equals(method)) {
				faults.remove(fault);
				return fault;
			}
		}
		return null;
	}

	/** What was to happen to further requests does not. */
	synchronized void clearFaults() {
		faults.clear();
	}

	/** What has arrived, in order. */
	List<Seen> seen() {
		return List.copyOf(seen);
	}

	/** All that was answered, in order. */
	List<Exchange> exchanges() {
		return List.copyOf(exchanges);
	}

	/** What has arrived since the last call. */
	List<Seen> take() {
		List<Seen> taken = seen();
		seen.clear();
		return taken;
	}

	private void serve(HttpExchange exchange) throws IOException {
		Map<String, String> headers = new TreeMap<>();
		exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
		Seen request = new Seen(exchange.getRequestMethod(), exchange.getRequestURI().toString(), headers,
				exchange.getRequestBody().readAllBytes());
		seen.add(request);
		Fault fault = fault(request.method());
		Reply reply = fault != null && fault.instead != null ? fault.instead : reply(request);
		if (fault != null && fault.instead == null) {
			exchange.close();
			return;
		}
		exchanges.add(new Exchange(request, reply));
		reply.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
		byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
		exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
		try (OutputStream out = exchange.getResponseBody()) {
			out.write(body);
		}
	}

	private synchronized Reply reply(Seen request) {
		for (Map.Entry<Predicate<Seen>, Reply> told : standing.entrySet()) {
			if (told.getValue() != null && told.getKey().test(request)) {
				return told.getValue();
			}
		}
		String path = request.path();
		String gateway = "/ex/confluence/" + CLOUD_ID;
		if (cloud && path.startsWith(gateway)) {
			path = path.substring(gateway.length());
		}
		boolean second = cloud && path.startsWith("/wiki/api/v2/");
		String base = cloud ? second ? "/wiki/api/v2/" : "/wiki/rest/api/" : "/confluence/rest/api/";
		if (!path.startsWith(base)) {
			return Reply.page(404, "Page not found");
		}
		if (!request.headers().getOrDefault("authorization", "").equals(authorization)) {
			return second ? Reply.error2(401, "UNAUTHORIZED", "Unauthorized") : Reply.error1(401, "Client must be authenticated to access this resource.");
		}
		if (request.body().length > MOST_BYTES) {
			return second ? Reply.error2(413, "PAYLOAD_TOO_LARGE", "Request too large") : Reply.error1(413, "Request too large");
		}
		String[] parts = path.substring(base.length()).split("/");
		return second ? new VersionTwo(this, request).reply(parts) : new VersionOne(this, request).reply(parts);
	}

	/** Why a text is not taken; null where it is. */
	static String objection(String storage) {
		try {
			SAXParserFactory factory = SAXParserFactory.newInstance();
			factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
			factory.setNamespaceAware(true);
			String whole = "<page xmlns:ac=\"urn:ac\" xmlns:ri=\"urn:ri\">" + storage + "</page>";
			factory.newSAXParser().parse(new ByteArrayInputStream(whole.getBytes(StandardCharsets.UTF_8)), new DefaultHandler());
			return null;
		} catch (SAXException e) {
			return "Error parsing xhtml: " + e.getMessage();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		} catch (ParserConfigurationException e) {
			throw new IllegalStateException(e);
		}
	}

	/** Titles that differ in case and blanks alone are the same. */
	static boolean isSameTitle(String one, String other) {
		return one.equalsIgnoreCase(other.strip().replaceAll("\\s+", " "));
	}

	/** The page of a space with a title; null where there is none. */
	WikiPage titled(String spaceKey, String title) {
		return pages.values().stream().filter(page -> page.spaceKey.equals(spaceKey) && isSameTitle(page.title, title)).findFirst().orElse(null);
	}

	@Override
	public void close() {
		server.stop(0);
		threads.shutdownNow();
	}
}
