package org.tftsr.logs.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.tftsr.core.analysis.CauseLine;
import org.tftsr.core.analysis.LogAnalysis;
import org.tftsr.core.analysis.TextView;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.progress.Progress;
import org.tftsr.logs.LocalAnalyst;

/** Which lines count as causes because of where they stand and what they have in common with the failures. */
class CauseRankingTest {

	private static LogAnalysis analyse(List<String> lines) throws TftsrException {
		return new LocalAnalyst().analyse(TestLogs.of(lines.toArray(String[]::new)), 5, TextView.ORIGINAL,
				Progress.NONE);
	}

	private static String line(int second, String level, String message) {
		return String.format(Locale.ROOT, "2026-05-04 %02d:%02d:%02d.000 %-5s [w-1] o.e.Fleet - %s", 6 + second / 3600,
				second / 60 % 60, second % 60, level, message);
	}

	/** An hour of calm, then a worker limit is lowered, and from a minute later on tasks find no worker. */
	private static List<String> loweredLimit() {
		List<String> lines = new ArrayList<>();
		for (int second = 0; second < 5400; second += 5) {
			lines.add(line(second, "INFO", "route %d planned".formatted(second)));
			if (second == 900) {
				lines.add(line(second, "WARN", "Attempt 1 of 3 failed: weather feed timed out, next attempt in 2 s"));
			}
			if (second == 1500) {
				lines.add(line(second, "WARN", "signature of badge 4411 refused: access denied"));
			}
			if (second == 3600) {
				lines.add(line(second, "INFO", "Revision 77 of the settings found"));
				lines.add(line(second, "WARN", "Applied revision 77: planner.maxWorkers changed from 64 to 6"));
			}
			if (second > 3660) {
				lines.add(line(second, "ERROR", "task %d dropped: all workers busy".formatted(second)));
				lines.add(line(second, "WARN", "planner answers late"));
			}
		}
		return lines;
	}

	private static int rankOf(LogAnalysis analysis, String words) {
		return IntStream.range(0, analysis.causes().size())
				.filter(i -> analysis.causes().get(i).text().contains(words)).findFirst().orElse(99);
	}

	@Test
	void theChangeThatNamesTheSettingRanksBeforeTheOneThatDoesNot() throws Exception {
		LogAnalysis analysis = analyse(loweredLimit());
		int specific = rankOf(analysis, "maxWorkers changed");
		assertTrue(specific <= 1, analysis.causes()::toString);
		assertTrue(specific < rankOf(analysis, "Revision 77 of the settings"));
		List<String> reasons = analysis.causes().get(specific).reasons();
		assertTrue(reasons.contains("changes a setting 65 s before the failures begin"), reasons::toString);
		assertTrue(reasons.contains("shares words with the failures"), reasons::toString);
	}

	@Test
	void aSettingThatGoesFromOneValueInBracketsToAnotherIsChanged() throws Exception {
		List<String> lines = loweredLimit().stream().map(line -> line.replace("WARN  [w-1] o.e.Fleet - Applied revision 77: planner.maxWorkers changed from 64 to 6",
				"INFO  [w-1] o.e.Fleet - updating [planner.maxWorkers] from [64] to [6]")).toList();
		LogAnalysis analysis = analyse(lines);
		int change = rankOf(analysis, "updating [planner.maxWorkers]");
		assertTrue(change <= 1, analysis.causes()::toString);
		assertTrue(analysis.causes().get(change).reasons().contains("changes a setting 65 s before the failures begin"),
				analysis.causes().get(change).reasons()::toString);
	}

	/** Devices and databases write down who told them what. */
	@Test
	void whatAnAdministratorCommandedIsChanged() throws Exception {
		for (String command : List.of("%PARSER-5-CFGLOG_LOGGEDCMD: User:jm  logged command:max-workers 6", "executeQuery: (from 10.0.0.7:4112, user: dba) SYSTEM STOP WORKERS planner",
				"UI_CFG_AUDIT_OTHER: User 'jm' delete: [planner workers term spare]",
				"{\"eventSource\":\"planner.example\",\"eventName\":\"ModifyWorkers\",\"userIdentity\":\"jm\",\"requestParameters\":\"max workers 6\"}",
				"{\"operationName\":\"Microsoft.Planner/workers/write\",\"identity\":\"runbook\",\"resultType\":\"Success\"}",
				"audit [INF] entity='client.admin' cmd=[{\"prefix\": \"config set\", \"name\": \"planner_workers\", \"value\": \"6\"}]: finished",
				"[ZONE-3003], 90813, User: jm, Event: zoneDelete, Status: success, Info: workers_planner_p0",
				"(/Stage[main]/Planner::Workers/value) value changed '64' to '6'",
				"4729 A member was removed from a security-enabled global group. Member: CN=planner Group Name: workers Subject: jm")) {
			List<String> lines = loweredLimit().stream().map(line -> line.replace("WARN  [w-1] o.e.Fleet - Applied revision 77: planner.maxWorkers changed from 64 to 6",
					"INFO  [w-1] o.e.Fleet - " + command)).toList();
			LogAnalysis analysis = analyse(lines);
			int change = rankOf(analysis, command);
			assertTrue(change <= 2, analysis.causes()::toString);
			assertTrue(analysis.causes().get(change).reasons().contains("changes a setting 65 s before the failures begin"), analysis.causes().get(change).reasons()::toString);
		}
	}

	/** What a person typed is called by the words of failures that he looked for. */
	@Test
	void whatWasTypedIntoAShellIsNoCause() throws Exception {
		List<String> lines = new ArrayList<>(List.of("[ops@web1 ~]$ uptime", " 14:02:11 up 41 days,  2 users,  load average: 0.41, 0.39, 0.40",
				"[ops@web1 ~]$ sudo systemctl --failed --no-legend", "queue.service loaded failed failed Queue worker",
				"ops@web1:~$ journalctl -u queue --no-pager | grep -iE 'error|fatal|panic'"));
		for (int second = 10; second < 40; second++) {
			lines.add("Nov 19 13:58:%d web1 queue[%d]: error: cannot open /var/spool/queue/in: permission denied".formatted(second, 800 + second));
		}
		lines.add("$ ls -ld /var/spool/queue/in # fatal error: permission denied?");
		lines.add("drwx------ 2 root root 4096 Nov 19 13:57 /var/spool/queue/in");
		LogAnalysis analysis = analyse(lines);
		assertTrue(analysis.causes().get(0).text().contains("permission denied"), analysis.causes()::toString);
		assertTrue(analysis.causes().stream().noneMatch(cause -> cause.text().contains("$ ")), analysis.causes()::toString);
	}

	/** It says so from the first line to the last, as what is everyday does. */
	@Test
	void whatAProgramEndsByAgainAndAgainIsNotItsEverydayLife() throws Exception {
		List<String> lines = new ArrayList<>(IntStream.range(0, 12).mapToObj(" Container app-%d  Started"::formatted).toList());
		for (int start = 0; start < 5; start++) {
			lines.add("db-1   | 2026-01-31 22:1%d:08.665 UTC [1] FATAL:  database files are incompatible with server".formatted(start));
			lines.add("db-1   | 2026-01-31 22:1%d:08.665 UTC [1] DETAIL:  The data directory was initialized by version 15".formatted(start));
			lines.add("db-1 exited with code 1");
			for (int second = 10; second < 50; second += 10) {
				lines.add("app-1  | 22:1%d:%d [error] Database Connection Error: ENOTFOUND db:5432".formatted(start, second));
				lines.add("app-1  | 22:1%d:%d [warn] Will retry in 3 seconds... [Attempt %d of 10]".formatted(start, second, start + 1));
				lines.add("cache-1  | 1:M 31 Jan 2026 22:1%d:%d.223 * DB saved on disk".formatted(start, second));
			}
		}
		lines.add("app-1  | 22:14:58 [error] Database Connection Error: ECONNREFUSED 172.19.0.3:5432");
		lines.add("app-1  | 22:14:59 [error] Database Initialization Error");
		lines.add("app-1 exited with code 1");
		LogAnalysis analysis = analyse(lines);
		assertTrue(rankOf(analysis, "FATAL:  database files are incompatible") <= 1, analysis.causes()::toString);
	}

	@Test
	void aLoneEarlyFailureUnlikeTheBurstIsNoCause() throws Exception {
		LogAnalysis analysis = analyse(loweredLimit());
		int cause = rankOf(analysis, "maxWorkers changed");
		assertTrue(rankOf(analysis, "Attempt 1 of 3") > cause);
		assertTrue(rankOf(analysis, "badge 4411 refused") > cause);
	}

	/** One failed request long ago is no beginning; the burst is. */
	@Test
	void inAnAccessLogTheFailuresBeginWhereTheyKeepComing() throws Exception {
		List<String> lines = new ArrayList<>();
		for (int second = 0; second < 3000; second += 3) {
			int status = second == 600 || second > 2400 && second % 2 == 0 ? 502 : 200;
			lines.add(String.format(Locale.ROOT,
					"192.0.2.7 - - [04/May/2026:06:%02d:%02d +0000] \"GET /tours/%d HTTP/1.1\" %d 503 \"-\" \"curl\"",
					second / 60, second % 60, second, status));
		}
		LogAnalysis analysis = analyse(lines);
		CauseLine first = analysis.causes().get(0);
		assertTrue(first.text().contains("06:40:06"), first.text());
		assertEquals(1, analysis.causes().size(), "a size of 503 bytes is no failure");
		String question = analysis.whys().get(0).question();
		assertTrue(question.startsWith(
				"Why did “GET /tours/2406 answered with HTTP status 502” appear 99 times (06:40:06 to "), question);
	}

	/** What should make room fails quietly for an hour; then there is none. */
	@Test
	void theStartOfAFailureThatLastsUntilTheTroubleIsACause() throws Exception {
		List<String> lines = new ArrayList<>();
		for (int second = 0; second < 5400; second += 2) {
			lines.add(line(second, "INFO", "frame %d written".formatted(second)));
			if (second == 1000) {
				lines.add(line(second, "WARN", "cannot ship segment 17: 403, access key was deactivated"));
			}
			if (second >= 1000 && second % 30 == 10) {
				lines.add(line(second, "WARN", "shipping failed, segment kept"));
			}
			if (second == 4800) {
				lines.add(line(second, "ERROR", "cannot write frame: No space left on device"));
			}
			if (second > 4800) {
				lines.add(line(second, "ERROR", "frame %d lost".formatted(second)));
			}
		}
		LogAnalysis analysis = analyse(lines);
		assertTrue(rankOf(analysis, "No space left") <= 1);
		assertTrue(rankOf(analysis, "access key was deactivated") <= 2, analysis.causes()::toString);
		assertTrue(analysis.whys().stream().anyMatch(why -> why.answer().contains("access key was deactivated")),
				analysis.whys()::toString);
	}

	/** Python shows what failed first and then what followed from it; in Java the last is the innermost. */
	@Test
	void theFirstExceptionOfAChainInPythonIsTheInnermost() throws Exception {
		List<String> lines = new ArrayList<>();
		for (int second = 0; second < 900; second += 3) {
			lines.add(line(second, "INFO", "ferry %d moored".formatted(second)));
		}
		lines.add(line(900, "ERROR", "timetable of quay 4 not drawn"));
		lines.addAll(List.of("Traceback (most recent call last):", "  File \"/srv/quay.py\", line 12, in draw",
				"    return ROUTES[name]", "quay.RouteGap: no leg between Aland and Brens", "",
				"During handling of the above exception, another exception occurred:", "",
				"Traceback (most recent call last):", "  File \"/srv/board.py\", line 40, in show",
				"    board.draw()", "board.DrawError: board stays dark"));
		for (int second = 903; second < 930; second += 3) {
			lines.add(line(second, "ERROR", "board of quay 4 has no times"));
		}
		LogAnalysis analysis = analyse(lines);
		int innermost = rankOf(analysis, "no leg between Aland and Brens");
		assertTrue(innermost < rankOf(analysis, "board stays dark"), analysis.causes()::toString);
		assertTrue(innermost <= 1, analysis.causes()::toString);
	}

	/** PostgreSQL tells of failures that are for administrators as LOG. */
	@Test
	void aFailureThatPostgreSqlOnlyLogsIsAFailure() throws Exception {
		List<String> lines = new ArrayList<>();
		for (int second = 0; second < 5400; second += 4) {
			String time = String.format(Locale.ROOT, "2026-05-04 %02d:%02d:%02d.000 UTC [88] ", 6 + second / 3600,
					second / 60 % 60, second % 60);
			lines.add(time + "LOG:  checkpoint complete: wrote %d buffers".formatted(second));
			if (second == 1000) {
				lines.add("wal-push: segment 17 refused: access key was deactivated");
			}
			if (second >= 1000 && second % 40 == 0) {
				lines.add(time + "LOG:  archive command failed with exit code 1");
			}
			if (second > 4800) {
				lines.add(time + "FATAL:  could not write segment %d: No space left on device".formatted(second));
			}
		}
		LogAnalysis analysis = analyse(lines);
		assertTrue(rankOf(analysis, "access key was deactivated") <= 2, analysis.causes()::toString);
	}

	/** A feed that began to fail long before and goes on failing is no cause of what shares nothing with it. */
	@Test
	void aLastingFailureUnlikeTheBurstIsNotFirst() throws Exception {
		List<String> lines = new ArrayList<>();
		for (int second = 0; second < 5400; second += 5) {
			lines.add(line(second, "INFO", "route %d planned".formatted(second)));
			if (second > 2400 && second % 120 == 30) {
				lines.add(line(second, "ERROR", "weather feed: no such host"));
			}
			if (second == 4600) {
				lines.add(line(second, "WARN", "vehicle lease leak detected in the depot"));
			}
			if (second > 4800) {
				lines.add(line(second, "ERROR", "no vehicle left for task %d".formatted(second)));
			}
		}
		LogAnalysis analysis = analyse(lines);
		assertTrue(rankOf(analysis, "lease leak") < rankOf(analysis, "weather feed"), analysis.causes()::toString);
	}

	/** A rollout in many steps has few points, but it is what a person asks for first. */
	@Test
	void theLikeliestChangeBeforeManyKindsOfFailuresHasAPlace() throws Exception {
		List<String> lines = new ArrayList<>();
		List<String> failures = List.of("no space left on volume tram", "too many open files in planner",
				"lease of depot east exhausted", "deadlock between two shifts", "unknown host feed.example",
				"journal is corrupt at 4711", "permission denied for key ring");
		for (int second = 0; second < 5400; second += 5) {
			lines.add(line(second, "INFO", "route %d planned".formatted(second)));
			if (second > 2000 && second < 4500 && second % 100 == 0) {
				lines.add(line(second, "INFO", "rollout of vehicle firmware: batch %d done".formatted(second / 100)));
			}
			if (second > 4500 && second % 60 == 0) {
				failures.forEach(failure -> lines.add(line(lines.size() % 60 + 4560, "ERROR", failure)));
			}
		}
		LogAnalysis analysis = analyse(lines);
		assertTrue(rankOf(analysis, "rollout of vehicle firmware") < 5, analysis.causes()::toString);
	}

	/** Nearer to the failures something was only restarted, of which nobody knows that it changed anything. */
	@Test
	void ofManyChangesOneThatSetsSomethingHasAPlace() throws Exception {
		List<String> failures = List.of("no space left on volume tram", "too many open files in planner", "lease of depot east exhausted",
				"deadlock between two shifts", "unknown host feed.example");
		List<String> lines = new ArrayList<>();
		for (int second = 0; second < 5400; second += 5) {
			lines.add(line(second, "INFO", "route %d planned".formatted(second)));
			if (second == 2700) {
				lines.add(line(second, "INFO", "UI_CFG_AUDIT_OTHER: User 'jm' delete: [yard spare]"));
			} else if (second == 4500) {
				lines.add(line(second, "INFO", "weather feed restarted"));
			} else if (second > 4500 && second % 60 == 0) {
				failures.forEach(failure -> lines.add(line(lines.size() % 60 + 4560, "ERROR", failure)));
			}
		}
		LogAnalysis analysis = analyse(lines);
		assertTrue(rankOf(analysis, "UI_CFG_AUDIT_OTHER") < 5, analysis.causes()::toString);
	}

	/** New, and no more: of a dozen lines that say nothing by themselves the reader sees the likeliest, and what fails otherwise. */
	@Test
	void ofLinesThatAreOnlyNewOneIsAmongThoseLookedAt() throws Exception {
		List<String> lines = new ArrayList<>();
		List<String> news = List.of("vehicle table swept", "depot map unrolled", "radio tuned to band seven", "shift book opened",
				"chalk board wiped", "tram bell rung", "lamp post counted", "rail switch oiled");
		for (int second = 0; second < 5400; second += 5) {
			lines.add(line(second, "INFO", "route %d planned".formatted(second)));
			int at = (second - 3600) / 5;
			if (at >= 0 && at < news.size()) {
				lines.add(line(second, "INFO", news.get(at)));
			}
			if (second > 3640) {
				lines.add(line(second, "ERROR", "task %d dropped: nobody came".formatted(second)));
			}
			if (second > 3640 && second % 25 == 0) {
				lines.add(line(second, "WARN", "planner answers late"));
				lines.add(line(second, "ERROR", "timetable is empty"));
				lines.add(line(second, "ERROR", "passengers complain"));
				lines.add(line(second, "ERROR", "bus 9 missing"));
			}
		}
		LogAnalysis analysis = analyse(lines);
		assertEquals(1, analysis.causes().stream().filter(cause -> news.stream().anyMatch(cause.text()::endsWith)).count(),
				analysis.causes()::toString);
		assertTrue(rankOf(analysis, "timetable is empty") < 5, analysis.causes()::toString);
	}

	/** The crash of a worker in the middle of a build that fails at its end for what the worker did not bring. */
	@Test
	void whatNamesACausePlainlyHasAPlaceHoweverFarAhead() throws Exception {
		List<String> lines = new ArrayList<>();
		List<String> failures = List.of("goal tests: worker 4 is gone", "report of stop 7 incomplete", "route cache empty", "map missing",
				"no tickets", "upload failed");
		for (int second = 0; second < 5400; second += 5) {
			lines.add(line(second, "INFO", "stop %d tested".formatted(second)));
			if (second == 2500) {
				lines.add("# There is insufficient memory for the worker to continue.");
			}
			if (second > 5300) {
				failures.forEach(failure -> lines.add(line(lines.size() % 60 + 5300, "ERROR", failure)));
			}
		}
		LogAnalysis analysis = analyse(lines);
		assertEquals(4, rankOf(analysis, "insufficient memory"), analysis.causes()::toString);
	}

	/** Neither takes the place of the other. */
	@Test
	void aChangeAndWhatNamesACausePlainlyHaveAPlaceEach() throws Exception {
		List<String> lines = new ArrayList<>();
		List<String> failures = List.of("no space left on volume tram", "too many open files in planner",
				"lease of depot east exhausted", "deadlock between two shifts", "unknown host feed.example",
				"journal is corrupt at 4711", "permission denied for key ring");
		for (int second = 0; second < 5400; second += 5) {
			lines.add(line(second, "INFO", "route %d planned".formatted(second)));
			if (second > 2000 && second < 4500 && second % 100 == 0) {
				lines.add(line(second, "INFO", "rollout of vehicle firmware: batch %d done".formatted(second / 100)));
			}
			if (second == 2530) {
				lines.add("# There is insufficient memory for the worker to continue.");
			}
			if (second > 4500 && second % 60 == 0) {
				failures.forEach(failure -> lines.add(line(lines.size() % 60 + 4560, "ERROR", failure)));
			}
		}
		LogAnalysis analysis = analyse(lines);
		assertTrue(rankOf(analysis, "rollout of vehicle firmware") < 5, analysis.causes()::toString);
		assertTrue(rankOf(analysis, "insufficient memory") < 5, analysis.causes()::toString);
	}

	/** What a framework warns of at every start, in the second line of its records. */
	@Test
	void whatIsWrittenAtEveryStartNamesNoCauseInALineBehindTheFirstEither() throws Exception {
		List<String> lines = new ArrayList<>();
		for (int second = 0; second < 3600; second += 5) {
			lines.add(line(second, "INFO", "route %d planned".formatted(second)));
			if (second == 1795) {
				lines.add(line(second, "WARN", "Model.Validation[30000]"));
				lines.add("      No store type was specified for 'Fare'. This will cause values to be silently truncated.");
			}
			if (second > 1800) {
				lines.add(line(second, "ERROR", "task %d dropped: all workers busy".formatted(second)));
			}
		}
		LogAnalysis analysis = analyse(lines);
		assertTrue(analysis.causes().get(0).text().contains("all workers busy"), analysis.causes()::toString);
	}
}
