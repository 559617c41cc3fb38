package org.tftsr.logs.tests;

import java.util.stream.Stream;

import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Records of several lines that are no traces of one language below a time stamp: statements, documents, no times. */
class PlainRecordTest {

	static Stream<Named<String>> logs() {
		return Stream.of(Named.of("SQL statements", """
				> 2026-03-02 08:00:00 UTC LOG:  checkpoint complete
				> 2026-03-02 08:00:01 UTC ERROR:  canceling statement due to timeout
				> 2026-03-02 08:00:01 UTC STATEMENT:  SELECT o.id,
				| o.price,
				| c.name
				| FROM orders o
				| JOIN customers c ON c.id = o.customer
				| WHERE o.state = 'open'
				| AND c.country = 'DE'
				| GROUP BY o.id
				| HAVING count(*) > 3
				| ORDER BY o.id
				| LIMIT 10;
				> 2026-03-02 08:00:02 UTC LOG:  checkpoint complete"""),
				Named.of("slow queries", """
						> # Time: 2026-03-02T08:00:00.123456Z
						| # User@Host: app[app] @ localhost []
						| # Query_time: 12.1  Lock_time: 0.0 Rows_sent: 1
						| SET timestamp=1772438400;
						| SELECT 1;
						> # Time: 2026-03-02T08:00:09.123456Z
						| # User@Host: app[app] @ localhost []
						| # Query_time: 11.1  Lock_time: 0.0 Rows_sent: 1
						| SELECT 2
						| FROM orders;"""),
				Named.of("XML", """
						> 2026-03-02 08:00:00 INFO listening
						> 2026-03-02 08:00:01 INFO request received
						| <?xml version="1.0"?>
						| <soap:Envelope>
						|   <soap:Body>
						|     <order id="7"/>
						|   </soap:Body>
						| </soap:Envelope>
						> 2026-03-02 08:00:02 INFO listening"""),
				Named.of("JSON", """
						> 2026-03-02 08:00:00 INFO listening
						> 2026-03-02 08:00:01 INFO order received
						| {
						|   "id": 7,
						|   "lines": [
						|     {"sku": "a"},
						|     {"sku": "b"}
						|   ]
						| }
						> 2026-03-02 08:00:02 INFO listening"""),
				Named.of("JSON objects over several lines as records", """
						> {
						|   "timestamp": "2026-03-02T08:00:00Z",
						|   "level": "info",
						|   "lines": [
						|     {"sku": "a"}
						|   ]
						| }
						> {
						|   "timestamp": "2026-03-02T08:00:01Z",
						|   "level": "error"
						| }"""),
				Named.of("Java without time stamps", """
						> served 7 pages
						> Exception in thread "main" java.lang.IllegalStateException: no stock
						| 	at com.acme.Order.pay(Order.java:17)
						| Caused by: java.io.IOException: disk gone
						| 	... 1 more
						> served 8 pages"""),
				Named.of("Python without time stamps", """
						> served 7 pages
						> job 7 crashed
						| Traceback (most recent call last):
						|   File "/srv/job.py", line 12, in run
						|     load(path)
						| KeyError: 'price'
						> served 8 pages"""),
				Named.of("Go without time stamps", """
						> served 7 pages
						> panic: boom
						|
						| goroutine 1 [running]:
						| main.main()
						| 	/src/main.go:12 +0x1d
						|
						| goroutine 7 [select]:
						| github.com/acme/shop.(*Pool).run(0xc000012345)
						| 	/src/pool.go:7 +0x1d
						| created by github.com/acme/shop.NewPool
						| 	/src/pool.go:3 +0x1d
						| exit status 2
						> served 8 pages"""),
				Named.of("Node.js without time stamps", """
						> served 7 pages
						> /srv/app.js:12
						|     throw new Error('boom');
						|     ^
						|
						| Error: boom
						|     at Object.<anonymous> (/srv/app.js:12:11)
						|     at node:internal/main/run_main_module:23:47
						|
						| Node.js v20.1.0
						> served 8 pages"""),
				Named.of("Rust without time stamps", """
						> served 7 pages
						> thread 'worker-1' panicked at src/lib.rs:9:5:
						| called `Option::unwrap()` on a `None` value
						| note: run with `RUST_BACKTRACE=1` environment variable to display a backtrace
						> served 8 pages"""),
				Named.of("C# without time stamps", """
						> served 7 pages
						> Unhandled exception. System.InvalidOperationException: no connection
						|  ---> System.Net.Sockets.SocketException (111): refused
						|    at Shop.Cart.Load() in /src/Cart.cs:line 9
						|    --- End of inner exception stack trace ---
						|    at Shop.Program.Main()
						> served 8 pages"""),
				Named.of("Ruby without time stamps", """
						> served 7 pages
						> app.rb:5:in `pay': no stock (RuntimeError)
						| 	from app.rb:9:in `block in run'
						| 	from app.rb:12:in `<main>'
						> served 8 pages"""),
				Named.of("levels without time stamps", """
						> INFO  served 7 pages
						> ERROR order failed
						| java.lang.IllegalStateException: no stock
						| 	at com.acme.Order.pay(Order.java:17)
						> INFO  served 8 pages
						> WARN  cart is empty
						> INFO  served 9 pages"""),
				Named.of("access log and traces of an application in one file", """
						> 10.0.0.1 - - [02/Mar/2026:08:00:00 +0000] "GET /a HTTP/1.1" 200 17
						> 2026-03-02 08:00:01 INFO order received
						> 2026-03-02 08:00:01 ERROR order failed
						| java.lang.IllegalStateException: no stock
						| 	at com.acme.Order.pay(Order.java:17)
						> 10.0.0.1 - - [02/Mar/2026:08:00:02 +0000] "GET /b HTTP/1.1" 500 17
						> {"ts":"2026-03-02T08:00:03Z","level":"info","msg":"pool resized"}
						> 10.0.0.1 - - [02/Mar/2026:08:00:04 +0000] "GET /c HTTP/1.1" 200 17"""),
				Named.of("a statement over lines in small letters", """
						> 2026-03-02 08:00:00 DEBUG o.h.SQL - commit
						> 2026-03-02 08:00:01 DEBUG o.h.SQL -\s
						|     select
						|         o.id
						|     from
						|         orders o
						> 2026-03-02 08:00:02 DEBUG o.h.SQL - commit"""),
				Named.of("Java without time stamps below a logger's words", """
						> [ERROR] build failed
						| com.acme.BuildException: no compiler
						| 	at com.acme.Build.run(Build.java:1)
						> [INFO] cleaning up
						> [INFO] done at last"""),
				Named.of("words that only look like a trace", """
						> 2026-03-02 08:00:00 INFO at the end of the day 7 orders
						> 2026-03-02 08:00:01 INFO created by user bob
						> 2026-03-02 08:00:01 INFO exit status 0
						> 2026-03-02 08:00:01 INFO from 10.0.0.1 to 10.0.0.2
						> 2026-03-02 08:00:02 INFO goroutine pool resized
						> 2026-03-02 08:00:02 INFO ... and so on
						> 2026-03-02 08:00:02 INFO File "a.txt" saved
						> 2026-03-02 08:00:03 INFO #1 in the queue"""),
				Named.of("time stamps on lines of their own", """
						> 2026-03-02T08:00:00.000000+01:00
						| Thread 1 advanced to log sequence 7
						> 2026-03-02T08:00:08.000000+01:00
						| Archived Log entry 70 added
						> 2026-03-02T08:01:40.114000+01:00
						| Errors in file /u01/trace/arc2.trc:
						| ORA-19809: limit exceeded for recovery files
						> 2026-03-02T08:03:00.000000+01:00
						| Thread 1 advanced to log sequence 8
						> 2026-03-02T08:03:08.000000+01:00
						| Archived Log entry 71 added"""),
				Named.of("two programs, one without time stamps", """
						> 2026-03-02 08:00:00 INFO served 7
						> worker 3 is idle
						> worker 4 is busy now
						> worker 5 is gone for good
						> pool has 3 workers left over
						> next job is number 9"""));
	}

	@ParameterizedTest
	@MethodSource("logs")
	void aRecordOverSeveralLinesIsOne(String marked) throws Exception {
		new MarkedLog(marked, 1).assertRecords();
		new MarkedLog(marked, 30).assertRecords();
	}
}
