package org.tftsr.logs.tests;

import java.util.stream.Stream;

import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Stack traces below a line with a time stamp are one record with it, whatever language they are of. */
class TraceRecordTest {

	static Stream<Named<String>> logs() {
		return Stream.of(Named.of("Java: nested causes, suppressed, shared frames, module names", """
				> 2026-03-02 08:00:00,001 INFO  [main] c.a.Shop - opened
				> 2026-03-02 08:00:01,001 ERROR [main] c.a.Shop - order failed
				| com.acme.OrderException: no stock
				| 	at com.acme.Order.pay(Order.java:17)
				| 	at java.base/java.lang.Thread.run(Thread.java:833)
				| 	Suppressed: java.io.IOException: close failed
				| 		at com.acme.Disk.close(Disk.java:3)
				| 		... 2 more
				| Caused by: java.sql.SQLException: lost
				| with a second line of text
				|
				| 	at com.acme.Db.query(Db.java:9) ~[app.jar:1.0]
				| 	... 12 common frames omitted
				| Caused by: java.net.SocketException: reset
				| 	... 14 more
				> 2026-03-02 08:00:02,001 INFO  [main] c.a.Shop - closed"""),
				Named.of("Python: chained", """
						> 2026-03-02 08:00:00,001 INFO job done
						> 2026-03-02 08:00:01,001 ERROR job crashed
						| Traceback (most recent call last):
						|   File "/srv/job.py", line 12, in run
						|     load(path)
						|     ~~~~^^^^^^
						| KeyError: 'price'
						|
						| During handling of the above exception, another exception occurred:
						|
						| Traceback (most recent call last):
						|   File "/srv/job.py", line 30, in main
						|     run()
						| shop.errors.JobError: job 7 failed
						> 2026-03-02 08:00:02,001 INFO job done"""),
				Named.of("Python: exception group and SQLAlchemy", """
						> 2026-03-02 08:00:01,001 ERROR tasks crashed
						|   + Exception Group Traceback (most recent call last):
						|   |   File "/srv/job.py", line 12, in run
						|   | ExceptionGroup: 2 tasks failed (2 sub-exceptions)
						|   +-+---------------- 1 ----------------
						|     | Traceback (most recent call last):
						|     |   File "/srv/job.py", line 4, in a
						|     | ValueError: a
						|     +---------------- 2 ----------------
						|     | ValueError: b
						|     +------------------------------------
						> 2026-03-02 08:00:02,001 ERROR insert failed
						| Traceback (most recent call last):
						|   File "/srv/db.py", line 3, in put
						| sqlalchemy.exc.IntegrityError: duplicate key
						| DETAIL:  Key (id)=(7) already exists.
						|
						| [SQL: INSERT INTO orders VALUES (7)]
						| (Background on this error at: https://sqlalche.me/e/20/gkpj)
						> 2026-03-02 08:00:03,001 INFO tasks done"""),
				Named.of("Go: blocks of goroutines with blank lines", """
						> 2026/03/02 08:00:00 listening on :8080
						> 2026/03/02 08:00:01 about to fail
						| panic: runtime error: invalid memory address or nil pointer dereference
						| [signal SIGSEGV: segmentation violation code=0x1 addr=0x0 pc=0x48]
						|
						| goroutine 1 [running]:
						| main.main()
						| 	/src/main.go:12 +0x1d
						|
						| goroutine 18 [IO wait, 3 minutes]:
						| internal/poll.runtime_pollWait(0x7f, 0x72)
						| 	/usr/local/go/src/runtime/netpoll.go:343 +0x85
						| created by net/http.(*Server).Serve in goroutine 1
						| 	/usr/local/go/src/net/http/server.go:3086 +0x5cb
						| exit status 2
						> 2026/03/02 08:00:02 listening on :8080"""),
				Named.of(".NET: inner exceptions", """
						> 2026-03-02 08:00:00.001 [INF] page shown
						> 2026-03-02 08:00:01.001 [ERR] page broke
						| System.InvalidOperationException: no connection
						|  ---> System.Net.Sockets.SocketException (111): refused
						|    at System.Net.Sockets.Socket.Connect(EndPoint e)
						|    --- End of inner exception stack trace ---
						|    at Shop.Cart.Load() in /src/Cart.cs:line 9
						| --- End of stack trace from previous location ---
						|    at Shop.Page.Show() in /src/Page.cs:line 4
						> 2026-03-02 08:00:02.001 [INF] page shown"""),
				Named.of("Node.js: causes and properties", """
						> 2026-03-02T08:00:00.001Z info: page shown
						> 2026-03-02T08:00:01.001Z error: page broke
						| Error: load failed
						|     at Cart.load (/srv/cart.js:9:13)
						|     at async Promise.all (index 0) {
						|   code: 'E_LOAD',
						|   [cause]: TypeError: fetch failed
						|       at node:internal/deps/undici/undici:12345:11 {
						|     [cause]: Error: connect ECONNREFUSED 10.0.0.5:443
						|         at TCPConnectWrap.afterConnect [as oncomplete] (node:net:1555:16)
						|   }
						| }
						> 2026-03-02T08:00:02.001Z info: page shown"""),
				Named.of("Ruby", """
						> I, [2026-03-02T08:00:00.001 #17]  INFO -- : served
						> E, [2026-03-02T08:00:01.001 #17] ERROR -- : undefined method `pay' for nil:NilClass (NoMethodError)
						| app/models/order.rb:5:in `pay'
						| /usr/lib/ruby/gems/3.2.0/gems/rack-2.2.8/lib/rack/handler.rb:10:in `call'
						| 	from app/main.rb:3:in `<main>'
						> I, [2026-03-02T08:00:02.001 #17]  INFO -- : served"""),
				Named.of("Rust", """
						> 2026-03-02T08:00:00.001Z  INFO shop::api: served
						> 2026-03-02T08:00:01.001Z ERROR shop::api: about to fail
						| thread 'main' panicked at src/main.rs:5:9:
						| index out of bounds: the len is 3 but the index is 9
						| stack backtrace:
						|    0: rust_begin_unwind
						|              at /rustc/9fc6b431/library/std/src/panicking.rs:595:5
						|    1: shop::api::run
						|              at ./src/main.rs:5:9
						| note: run with `RUST_BACKTRACE=1` environment variable to display a backtrace
						> 2026-03-02T08:00:02.001Z  INFO shop::api: served"""),
				Named.of("PHP", """
						> [02-Mar-2026 08:00:00 UTC] PHP Notice:  cart is empty in /srv/www/cart.php on line 2
						> [02-Mar-2026 08:00:01 UTC] PHP Fatal error:  Uncaught Exception: boom in /srv/www/cart.php:3
						| Stack trace:
						| #0 /srv/www/index.php(5): Cart->load('x')
						| #1 {main}
						|   thrown in /srv/www/cart.php on line 3
						> [02-Mar-2026 08:00:02 UTC] PHP Notice:  cart is empty in /srv/www/cart.php on line 2"""),
				Named.of("PHP: Laravel", """
						> [2026-03-02 08:00:00] production.INFO: served
						> [2026-03-02 08:00:01] production.ERROR: no such column {"exception":"[object] (PDOException(code: 42): no
						| [stacktrace]
						| #0 /srv/vendor/laravel/framework/src/Illuminate/Database/Connection.php(760): PDO->prepare('x')
						| #1 [internal function]: Illuminate\\Database\\Connection->run()
						| #2 {main}
						| "}
						> [2026-03-02 08:00:02] production.INFO: served"""),
				Named.of("a thread dump", """
						> 2026-03-02 08:00:00 INFO served
						> 2026-03-02 08:00:01
						| Full thread dump OpenJDK 64-Bit Server VM (21 mixed mode):
						|
						| "main" #1 prio=5 os_prio=0 tid=0x00007f nid=0x1 waiting on condition
						|    java.lang.Thread.State: TIMED_WAITING (on object monitor)
						| 	at java.lang.Object.wait(Native Method)
						| 	- locked <0x00000000> (a java.lang.Object)
						|
						> 2026-03-02 08:00:02 INFO served"""));
	}

	@ParameterizedTest
	@MethodSource("logs")
	void aTraceBelongsToItsHead(String marked) throws Exception {
		new MarkedLog(marked, 1).assertRecords();
		new MarkedLog(marked, 30).assertRecords();
	}
}
