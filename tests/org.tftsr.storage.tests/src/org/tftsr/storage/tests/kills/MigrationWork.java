package org.tftsr.storage.tests.kills;

import java.io.InputStream;
import java.nio.file.Files;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

import org.tftsr.core.issue.IssueDetail;
import org.tftsr.core.issue.NewIssue;
import org.tftsr.core.issue.Severity;
import org.tftsr.storage.Database;
import org.tftsr.storage.tests.Fixtures;

/** The first start of a new version on the database of any earlier one. */
final class MigrationWork implements Work {

	/** The first version of this product itself; before it came the earlier app's. */
	private static final int FIRST = 12;
	/** Later ones hold an audit log that is signed with a key sealed under the passphrase, which a raw key does not open. */
	private static final int LAST = 19;
	private static final String PASSPHRASE = "a test key";
	private static final UUID ISSUE = UUID.fromString("01970000-0000-7000-8000-000000000001");
	private static final UUID LOG = UUID.fromString("01970000-0000-7000-8000-000000000101");
	private static final Map<String, String> KEYS = new ConcurrentHashMap<>();

	@Override
	public String name() {
		return "migration";
	}

	@Override
	public void prepare(DataFolder folder, Random random) throws Exception {
		List<String> fixtures = IntStream.rangeClosed(FIRST, LAST)
				.mapToObj(version -> String.format("own-%03d.db", version)).toList();
		String fixture = fixtures.get(random.nextInt(fixtures.size()));
		Fixtures.copy(fixture, folder.location().file());
		if (!KEYS.containsKey(fixture)) {
			KEYS.put(fixture, derivedKey(folder));
		}
		Files.writeString(folder.location().keyFile(), KEYS.get(fixture) + '\n');
	}

	/** The raw key that SQLCipher makes of the passphrase: so that not every start has to. */
	private static String derivedKey(DataFolder folder) throws Exception {
		try (InputStream in = Files.newInputStream(folder.location().file())) {
			PBEKeySpec spec = new PBEKeySpec(PASSPHRASE.toCharArray(), in.readNBytes(16), 256_000, 256);
			return HexFormat.of()
					.formatHex(SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512").generateSecret(spec).getEncoded());
		}
	}

	@Override
	public void run(DataFolder folder, Consumer<String> acknowledge) throws Exception {
		try (Database database = folder.open()) {
			acknowledge.accept("created " + database.issues().create(NewIssue.titled("After the migration")).id());
		}
	}

	@Override
	public void check(DataFolder folder, Database database, List<String> acknowledged) throws Exception {
		IssueDetail first = database.issues().find(ISSUE).orElseThrow(() -> new Loss("the issue of the fixture is gone"));
		Loss.unlessEqual("Größe: the first issue", first.issue().title(), "title");
		Loss.unlessEqual(Severity.CRITICAL, first.issue().severity(), "severity");
		Loss.unlessEqual(List.of("a", "b"), first.issue().tags(), "tags");
		Loss.unlessEqual("Why is it full?", first.whys().getFirst().question(), "why");
		Loss.unlessEqual("# RCA", first.documents().getFirst().markdown(), "document");
		Loss.unlessEqual(2, database.logs().spans(LOG).toList().size(), "places of values");
		Loss.unlessEqual("dark", database.settings().get("theme").orElse("nothing"), "setting");
		Loss.unlessEqual(1, database.issues().search("größe", 10).hits().size(), "what the search finds");
		for (String line : acknowledged) {
			UUID id = UUID.fromString(line.split(" ")[1]);
			Loss.unless(database.issues().find(id).isPresent(), "committed, but lost: " + line);
		}
	}
}
