package org.tftsr.logs.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tftsr.core.analysis.LogLevel;
import org.tftsr.core.analysis.LogTemplate;
import org.tftsr.core.log.LogSource;
import org.tftsr.core.problem.CancelledException;
import org.tftsr.core.progress.Progress;
import org.tftsr.logs.TemplateMiner;

class TemplateMinerTest {

	private static List<LogTemplate> mine(String... lines) throws Exception {
		return TemplateMiner.mine(TestLogs.of(lines), Progress.NONE);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '~', quoteCharacter = '`', value = {
			"took 12 ms to send 3.5 KB                    ~ took <*> to send <*>",
			"peer 10.0.0.1:8080 and fe80::1:2 joined      ~ peer <*> and <*> joined",
			"block blk_-1608999 stored                    ~ block <*> stored",
			"trace 4bf92f35-77b3-4da6-a3ce-92d0e0e47361 x ~ trace <*> x",
			"open /var/lib/app/data.db failed             ~ open <*> failed",
			"at 0x7ffe12 value=-17 done                   ~ at <*> value=<*> done",
			"connected to db.example.org:5432 now         ~ connected to <*> now",
			"user alice logged in                         ~ user <*> logged in",
			"since Sun Jul 10 03:55:15 2005 down          ~ since <*> down",
			"`GET /cart/7 HTTP/1.1` 200                   ~ `GET <*>` <*>",
			"client acef.77e1.04bd left the port          ~ client <*> left the port",
			"station ac:ef:77:e1:04:bd is gone            ~ station <*> is gone",
			"plain words stay as they are                 ~ plain words stay as they are" })
	void whatVariesIsMasked(String message, String template) throws Exception {
		List<LogTemplate> templates = mine("2026-03-02 08:00:00 INFO " + message.replace('`', '"'),
				"2026-03-02 08:00:01 INFO something else entirely happened here today");
		assertEquals(template.replace('`', '"'), templates.get(0).template());
	}

	@Test
	void aTemplateCountsItsRecordsAndKeepsTheWorstLevel() throws Exception {
		List<LogTemplate> templates = mine("2026-03-02 08:00:00 INFO [w-1] job 1 finished",
				"2026-03-02 08:00:01 INFO [w-2] nothing to do", "2026-03-02 08:00:02 WARN [w-1] job 2 finished",
				"2026-03-02 08:00:03 INFO [w-3] job 3 finished");
		assertEquals(List.of(new LogTemplate(1, "job <*> finished", 3, LogLevel.WARN, 1, 4, 1),
				new LogTemplate(2, "nothing to do", 1, LogLevel.INFO, 2, 2, 2)), templates);
	}

	/** Two states are two messages; many different words in one place are a value. */
	@Test
	void aWordIsAValueOnlyWhereManyDifferentOnesStand() throws Exception {
		assertEquals(2, mine("service started well", "service stopped well", "service started well").size());
		List<LogTemplate> many = mine("mail to anna sent", "mail to bert sent", "mail to carl sent",
				"mail to dora sent", "mail to emil sent", "mail to fred sent");
		assertEquals(List.of("mail to <*> sent"), many.stream().map(LogTemplate::template).toList());
		assertEquals(6, many.get(0).count());
	}

	@Test
	void aSyslogHeaderIsNoPartOfTheTemplate() throws Exception {
		List<LogTemplate> templates = mine("Mar  2 08:00:00 web sshd[17]: session closed",
				"Mar  2 08:00:01 db cron[4]: session closed");
		assertEquals(List.of("session closed"), templates.stream().map(LogTemplate::template).toList());
	}

	@Test
	void ofJsonTheMessageCounts() throws Exception {
		List<LogTemplate> templates = mine(
				"{\"time\":\"2026-03-02T08:00:00Z\",\"level\":\"info\",\"msg\":\"order 7 paid\",\"id\":\"a\"}",
				"{\"time\":\"2026-03-02T08:00:01Z\",\"level\":\"error\",\"msg\":\"order 8 paid\",\"id\":\"b\"}");
		assertEquals(List.of(new LogTemplate(1, "order <*> paid", 2, LogLevel.ERROR, 1, 2, 1)), templates);
	}

	@Test
	void anEmptyLogHasNoTemplates() throws Exception {
		assertEquals(List.of(), TemplateMiner.mine(TestLogs.ofText(""), Progress.NONE));
	}

	/** For any log: every line is assigned, in order, and the counts agree with those of the templates. */
	@Test
	void assignmentAndTemplatesAgree() throws Exception {
		long seed = 99;
		Random random = new Random(seed);
		String[] names = { "anna", "bert", "carl", "dora", "emil", "fred", "gina", "hans" };
		for (int round = 0; round < 50; round++) {
			List<String> lines = new ArrayList<>();
			for (int i = 0; i < 200; i++) {
				lines.add("2026-03-02 08:00:00 INFO [w] " + switch (random.nextInt(4)) {
				case 0 -> "mail to " + names[random.nextInt(names.length)] + " sent";
				case 1 -> "job " + random.nextInt() + " took " + random.nextInt(9) + " ms";
				case 2 -> names[random.nextInt(names.length)] + " " + names[random.nextInt(names.length)];
				default -> "x ".repeat(random.nextInt(400));
				});
			}
			LogSource log = TestLogs.of(lines.toArray(String[]::new));
			Map<Integer, Long> counted = new HashMap<>();
			TemplateMiner.assign(log, (line, id) -> counted.merge(id, 1L, Long::sum), Progress.NONE);
			Map<Integer, Long> told = new HashMap<>();
			TemplateMiner.mine(log, Progress.NONE).forEach(template -> told.put(template.id(), template.count()));
			assertEquals(told, counted, "seed " + seed + ", round " + round);
		}
	}

	@Test
	void idsAreInOrderOfFirstAppearance() throws Exception {
		List<LogTemplate> templates = mine("b one", "  detail", "a two", "c three", "a two");
		long last = 0;
		for (int i = 0; i < templates.size(); i++) {
			assertEquals(i + 1, templates.get(i).id());
			assertTrue(templates.get(i).firstLine() > last);
			last = templates.get(i).firstLine();
		}
	}

	@Test
	void memoryIsBoundedByMakingCoarserTemplates() throws Exception {
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < 60_000; i++) {
			text.append((char) ('a' + i % 26)).append(word(i)).append(' ').append(word(i * 7)).append(" ended\n");
		}
		assertTrue(TemplateMiner.mine(TestLogs.ofText(text.toString()), Progress.NONE).size() <= 20_002);
	}

	private static String word(int number) {
		StringBuilder word = new StringBuilder();
		for (int rest = number; rest > 0; rest /= 26) {
			word.append((char) ('a' + rest % 26));
		}
		return word.toString();
	}

	@Test
	void canBeCancelled() {
		LogSource log = TestLogs.ofText("2026-03-02 08:00:00 INFO job 1 finished\n".repeat(100_000));
		assertThrows(CancelledException.class, () -> TemplateMiner.mine(log, TestLogs.cancelledAfter(1_000_000)));
	}
}
