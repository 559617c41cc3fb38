package org.tftsr.logs.tests;

import java.util.stream.Stream;

import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Traces that a daemon or a container's runtime cut into lines, each with a header of its own, are one record. */
class RelayedRecordTest {

	static Stream<Named<String>> logs() {
		return Stream.of(Named.of("syslog with escaped tabs", """
				> Mar  2 08:00:00 web app[17]: order 7 paid
				> Mar  2 08:00:01 web app[17]: order failed java.lang.IllegalStateException: no stock
				| Mar  2 08:00:01 web app[17]: #011at com.acme.Order.pay(Order.java:17)
				| Mar  2 08:00:01 web app[17]: #011at java.lang.Thread.run(Thread.java:833)
				| Mar  2 08:00:01 web app[17]: Caused by: java.io.IOException: disk gone
				| Mar  2 08:00:01 web app[17]: #011... 12 more
				> Mar  2 08:00:02 web sshd[99]: session opened
				> Mar  2 08:00:02 web app[17]: order 8 paid"""),
				Named.of("syslog with indented text", """
						> Mar  2 08:00:00 web nightly[8]: backup started
						> Mar  2 08:00:01 web nightly[8]: volumes to save:
						| Mar  2 08:00:01 web nightly[8]:   /home
						| Mar  2 08:00:01 web nightly[8]:   /srv
						> Mar  2 08:00:01 web cron[9]: (root) CMD (run-parts)
						> Mar  2 08:00:03 web nightly[8]: backup done"""),
				Named.of("syslog with a traceback", """
						> Mar  2 08:00:00 web job[17]: started
						> Mar  2 08:00:01 web job[17]: crashed
						| Mar  2 08:00:01 web job[17]: Traceback (most recent call last):
						| Mar  2 08:00:01 web job[17]:   File "/srv/job.py", line 12, in run
						| Mar  2 08:00:01 web job[17]:     load(path)
						| Mar  2 08:00:01 web job[17]: KeyError: 'price'
						> Mar  2 08:00:01 web job[17]: started again
						> Mar  2 08:00:04 web other[3]: idle"""),
				Named.of("syslog of RFC 5424 with .NET", """
						> <14>1 2026-03-02T08:00:00.003Z web shop 17 - - page shown
						> <11>1 2026-03-02T08:00:01.003Z web shop 17 - - System.InvalidOperationException: no connection
						| <11>1 2026-03-02T08:00:01.003Z web shop 17 - -    at Shop.Cart.Load() in /src/Cart.cs:line 9
						| <11>1 2026-03-02T08:00:01.003Z web shop 17 - -    at Shop.Page.Show() in /src/Page.cs:line 4
						> <14>1 2026-03-02T08:00:02.003Z web shop 17 - - page shown"""),
				Named.of("journal with Go", """
						> Mar 02 08:00:00 web server[5]: listening
						> Mar 02 08:00:01 web server[5]: panic: boom
						| Mar 02 08:00:01 web server[5]: goroutine 1 [running]:
						| Mar 02 08:00:01 web server[5]: main.main()
						| Mar 02 08:00:01 web server[5]:         /src/main.go:12 +0x1d
						> Mar 02 08:00:02 web systemd[1]: server.service: main process exited
						> Mar 02 08:00:03 web server[5]: listening"""),
				Named.of("kernel lines are records though they are indented", """
						> Mar  2 08:00:00 web kernel: Memory map:
						> Mar  2 08:00:00 web kernel:   reserved 17 pages
						> Mar  2 08:00:00 web kernel:   usable 9 ranges there
						> Mar  2 08:00:00 web kernel: Zones are set up"""),
				Named.of("Container Runtime Interface", """
						> 2026-03-02T08:00:00.000000001Z stdout F 2026-03-02 08:00:00 INFO [main] served 7
						> 2026-03-02T08:00:01.000000001Z stdout F 2026-03-02 08:00:01 ERROR [main] order failed
						| 2026-03-02T08:00:01.000000002Z stdout F java.lang.IllegalStateException: no stock
						| 2026-03-02T08:00:01.000000003Z stdout F 	at com.acme.Order.pay(Order.java:17)
						| 2026-03-02T08:00:01.000000004Z stdout F Caused by: java.io.IOException: disk gone
						| 2026-03-02T08:00:01.000000005Z stdout F 	... 12 more
						> 2026-03-02T08:00:02.000000001Z stdout F 2026-03-02 08:00:02 INFO [main] served 8"""),
				Named.of("Container Runtime Interface with Python and blank lines", """
						> 2026-03-02T08:00:00.1+02:00 stderr F INFO: job done
						> 2026-03-02T08:00:01.1+02:00 stderr F ERROR: job crashed
						| 2026-03-02T08:00:01.2+02:00 stderr F Traceback (most recent call last):
						| 2026-03-02T08:00:01.3+02:00 stderr F   File "/srv/job.py", line 12, in run
						| 2026-03-02T08:00:01.4+02:00 stderr F     load(path)
						| 2026-03-02T08:00:01.5+02:00 stderr F KeyError: 'price'
						| 2026-03-02T08:00:01.6+02:00 stderr F\s
						| 2026-03-02T08:00:01.6+02:00 stderr F The above exception was the direct cause of the following exception:
						| 2026-03-02T08:00:01.6+02:00 stderr F\s
						| 2026-03-02T08:00:01.7+02:00 stderr F Traceback (most recent call last):
						| 2026-03-02T08:00:01.8+02:00 stderr F   File "/srv/job.py", line 30, in main
						| 2026-03-02T08:00:01.9+02:00 stderr F JobError: no job
						> 2026-03-02T08:00:02.1+02:00 stderr F INFO: job done"""),
				Named.of("docker logs --timestamps", """
						> 2026-03-02T08:00:00.000000001Z served 7 pages
						> 2026-03-02T08:00:01.000000001Z java.lang.IllegalStateException: no stock
						| 2026-03-02T08:00:01.000000003Z 	at com.acme.Order.pay(Order.java:17)
						| 2026-03-02T08:00:01.000000004Z Caused by: java.io.IOException: disk gone
						| 2026-03-02T08:00:01.000000005Z 	... 12 more
						> 2026-03-02T08:00:02.000000001Z served 8 pages"""),
				Named.of("Docker's JSON", """
						> {"log":"served 7 pages\\n","stream":"stdout","time":"2026-03-02T08:00:00.1Z"}
						> {"log":"panic: boom\\n","stream":"stderr","time":"2026-03-02T08:00:01.1Z"}
						| {"log":"\\n","stream":"stderr","time":"2026-03-02T08:00:01.2Z"}
						| {"log":"goroutine 1 [running]:\\n","stream":"stderr","time":"2026-03-02T08:00:01.3Z"}
						| {"log":"main.main()\\n","stream":"stderr","time":"2026-03-02T08:00:01.4Z"}
						| {"log":"\\t/src/main.go:12 +0x1d\\n","stream":"stderr","time":"2026-03-02T08:00:01.5Z"}
						> {"log":"java.lang.IllegalStateException: no stock\\n","stream":"stderr","time":"2026-03-02T08:00:02.1Z"}
						| {"log":"\\tat com.acme.Order.pay(Order.java:17)\\n","stream":"stderr","time":"2026-03-02T08:00:02.2Z"}
						| {"log":"\\t... 12 more\\n","stream":"stderr","time":"2026-03-02T08:00:02.3Z"}
						> {"log":"served 8 pages\\n","stream":"stdout","time":"2026-03-02T08:00:03.1Z"}"""),
				Named.of("docker logs --timestamps with Python", """
						> 2026-03-02T08:00:00.000000001Z served 7 pages
						> 2026-03-02T08:00:01.000000001Z job 7 crashed
						| 2026-03-02T08:00:01.000000003Z Traceback (most recent call last):
						| 2026-03-02T08:00:01.000000004Z   File "/srv/job.py", line 12, in run
						| 2026-03-02T08:00:01.000000005Z     load(path)
						| 2026-03-02T08:00:01.000000006Z KeyError: 'price'
						> 2026-03-02T08:00:02.000000001Z served 8 pages"""),
				Named.of("journal with ISO times", """
						> 2026-03-02T08:00:00+0000 web app[17]: order 7 paid
						> 2026-03-02T08:00:01+0000 web app[17]: order failed
						| 2026-03-02T08:00:01+0000 web app[17]:         at com.acme.Order.pay(Order.java:17)
						| 2026-03-02T08:00:01+0000 web app[17]: Caused by: java.io.IOException: disk gone
						> 2026-03-02T08:00:02+0000 web sshd[99]: session opened"""),
				Named.of("logcat", """
						> 03-02 08:00:00.001  1702  1702 I Shop    : opened
						> 03-02 08:00:01.001  1702  1702 E AndroidRuntime: java.lang.NullPointerException: no stock
						| 03-02 08:00:01.001  1702  1702 E AndroidRuntime: 	at com.acme.Order.pay(Order.java:17)
						| 03-02 08:00:01.001  1702  1702 E AndroidRuntime: 	at android.os.Looper.loop(Looper.java:9)
						| 03-02 08:00:01.002  1702  1702 E AndroidRuntime: Caused by: java.io.IOException: gone
						| 03-02 08:00:01.002  1702  1702 E AndroidRuntime: 	... 3 more
						> 03-02 08:00:02.001  1702  1702 I Shop    : closed"""),
				Named.of("a platform's router and dynos", """
						> 2026-03-02T08:00:00.101+00:00 app[web.1]: served 7 pages
						> 2026-03-02T08:00:01.101+00:00 app[web.1]: TypeError: bad
						| 2026-03-02T08:00:01.102+00:00 app[web.1]:     at Cart.load (/srv/cart.js:9:13)
						| 2026-03-02T08:00:01.103+00:00 app[web.1]:     at node:internal/main:1:2
						> 2026-03-02T08:00:02.101+00:00 heroku[router]: at=info method=GET status=200"""),
				Named.of("Container Runtime Interface with Rust", """
						> 2026-03-02T08:00:00.1Z stderr F served 7 pages
						> 2026-03-02T08:00:01.1Z stderr F thread 'main' panicked at src/main.rs:5:9:
						| 2026-03-02T08:00:01.2Z stderr F index out of bounds: the len is 3 but the index is 9
						| 2026-03-02T08:00:01.3Z stderr F note: run with `RUST_BACKTRACE=1` environment variable to display a backtrace
						> 2026-03-02T08:00:02.1Z stderr F served 8 pages"""),
				Named.of("Docker's JSON with JSON over several lines", """
						> {"log":"order received\\n","stream":"stdout","time":"2026-03-02T08:00:00.1Z"}
						| {"log":"  \\"id\\": 7,\\n","stream":"stdout","time":"2026-03-02T08:00:00.2Z"}
						| {"log":"}\\n","stream":"stdout","time":"2026-03-02T08:00:00.3Z"}
						> {"log":"order stored\\n","stream":"stdout","time":"2026-03-02T08:00:01.1Z"}"""),
				Named.of("steps of a build", """
						> 2026-03-02T08:00:00.1234567Z ##[group]Run make all
						> 2026-03-02T08:00:01.1234567Z compiling
						| 2026-03-02T08:00:01.2234567Z   a.c
						| 2026-03-02T08:00:01.3234567Z   b.c
						> 2026-03-02T08:00:02.1234567Z linked all"""),
				Named.of("Docker's JSON with Python", """
						> {"log":"INFO: job done\\n","stream":"stderr","time":"2026-03-02T08:00:00.1Z"}
						> {"log":"ERROR: job crashed\\n","stream":"stderr","time":"2026-03-02T08:00:01.1Z"}
						| {"log":"Traceback (most recent call last):\\n","stream":"stderr","time":"2026-03-02T08:00:01.2Z"}
						| {"log":"  File \\"/srv/job.py\\", line 12, in run\\n","time":"2026-03-02T08:00:01.3Z"}
						| {"log":"    load(path)\\n","stream":"stderr","time":"2026-03-02T08:00:01.4Z"}
						| {"log":"KeyError: 'price'\\n","stream":"stderr","time":"2026-03-02T08:00:01.5Z"}
						> {"log":"INFO: job done\\n","stream":"stderr","time":"2026-03-02T08:00:02.1Z"}"""),
				Named.of("Container Runtime Interface with long lines in parts", """
						> 2026-03-02T08:00:00.1Z stdout F served 7 pages
						> 2026-03-02T08:00:01.1Z stdout P a line that was too long for
						| 2026-03-02T08:00:01.1Z stdout P the buffer of the runtime and
						| 2026-03-02T08:00:01.1Z stdout F so came in three parts
						> 2026-03-02T08:00:02.1Z stdout F served 8 pages"""),
				Named.of("console logger of .NET in a container", """
						> 2026-03-02T08:00:00.1Z stdout F info: Shop.Cart[0]
						| 2026-03-02T08:00:00.1Z stdout F       page shown
						> 2026-03-02T08:00:01.1Z stdout F fail: Shop.Cart[0]
						| 2026-03-02T08:00:01.1Z stdout F       page broke
						| 2026-03-02T08:00:01.1Z stdout F       System.InvalidOperationException: no connection
						| 2026-03-02T08:00:01.1Z stdout F          at Shop.Cart.Load() in /src/Cart.cs:line 9
						> 2026-03-02T08:00:02.1Z stdout F info: Shop.Cart[0]
						| 2026-03-02T08:00:02.1Z stdout F       page shown"""),
				Named.of("docker compose", """
						> web-1  | 2026-03-02 08:00:00 INFO served 7
						> web-1  | 2026-03-02 08:00:01 ERROR order failed
						| web-1  | java.lang.IllegalStateException: no stock
						| web-1  | 	at com.acme.Order.pay(Order.java:17)
						| web-1  | Caused by: java.io.IOException: disk gone
						> db-1   | 2026-03-02 08:00:02 LOG checkpoint complete
						> web-1  | 2026-03-02 08:00:02 INFO served 8"""),
				Named.of("kubectl logs --prefix", """
						> [pod/web-1/app] served 7 pages
						> [pod/web-1/app] java.lang.IllegalStateException: no stock
						| [pod/web-1/app] 	at com.acme.Order.pay(Order.java:17)
						| [pod/web-1/app] Caused by: java.io.IOException: disk gone
						> [pod/web-2/app] served 8 pages"""),
				Named.of("a logger that writes its header before each frame", """
						> 2026-03-02 08:00:00,001 INFO  [main] c.a.Shop - served 7
						> 2026-03-02 08:00:01,001 ERROR [main] c.a.Shop - java.lang.IllegalStateException: no stock
						| 2026-03-02 08:00:01,001 ERROR [main] c.a.Shop - 	at com.acme.Order.pay(Order.java:17)
						| 2026-03-02 08:00:01,001 ERROR [main] c.a.Shop - Caused by: java.io.IOException: disk gone
						> 2026-03-02 08:00:01,002 INFO  [main] c.a.Shop - served 8"""));
	}

	@ParameterizedTest
	@MethodSource("logs")
	void aTraceOverSeveralHeadersIsOneRecord(String marked) throws Exception {
		new MarkedLog(marked, 1).assertRecords();
		new MarkedLog(marked, 30).assertRecords();
	}
}
