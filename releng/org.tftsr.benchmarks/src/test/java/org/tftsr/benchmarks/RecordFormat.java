package org.tftsr.benchmarks;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Random;

/** How programs write their lines. */
enum RecordFormat {

	/** Combined log format with the time taken at the end; {@code message} is a path. */
	ACCESS("dd/MMM/yyyy:HH:mm:ss '+0000'") {
		@Override
		void header(StringBuilder out, String time, String level, String client, String message, Random random) {
			out.append(client).append(" - - [").append(time).append("] \"GET ").append(message).append(" HTTP/1.1\" ")
					.append(level.equals("ERROR") ? 502 : 200).append(' ').append(random.nextInt(90_000))
					.append(" \"-\" \"Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0\" 0.")
					.append(100 + random.nextInt(900));
		}
	},
	JAVA("yyyy-MM-dd HH:mm:ss,SSS") {
		@Override
		void header(StringBuilder out, String time, String level, String client, String message, Random random) {
			out.append(time).append(' ').append(level).append(level.length() < 5 ? "  [" : " [").append("http-nio-8080-exec-")
					.append(1 + random.nextInt(20)).append("] ").append(choose(LOGGERS, random)).append(" - ").append(message);
		}
	},
	SYSLOG("MMM dd HH:mm:ss") {
		@Override
		void header(StringBuilder out, String time, String level, String client, String message, Random random) {
			out.append(time).append(' ').append(client).append(' ').append(choose(DAEMONS, random)).append('[')
					.append(300 + random.nextInt(30_000)).append("]: ").append(message);
		}
	},
	JSON("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'") {
		@Override
		void header(StringBuilder out, String time, String level, String client, String message, Random random) {
			out.append("{\"ts\":\"").append(time).append("\",\"level\":\"").append(level.toLowerCase(Locale.ROOT))
					.append("\",\"service\":\"").append(choose(SERVICES, random)).append("\",\"trace\":\"")
					.append(SensitiveValue.characters(random, "0123456789abcdef", 32)).append("\",\"thread\":")
					.append(random.nextInt(64)).append(",\"msg\":\"").append(message).append("\"}");
		}
	},
	KEY_VALUE("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'") {
		@Override
		void header(StringBuilder out, String time, String level, String client, String message, Random random) {
			out.append("time=").append(time).append(" level=").append(level.toLowerCase(Locale.ROOT)).append(" component=")
					.append(choose(SERVICES, random)).append(" attempt=").append(1 + random.nextInt(3)).append(" duration=")
					.append(random.nextInt(5000)).append("ms msg=\"").append(message).append('"');
		}
	};

	private static final String[] LOGGERS = { "c.e.checkout.OrderService", "c.e.checkout.PaymentClient",
			"com.example.catalog.PriceCache", "o.a.kafka.clients.NetworkClient", "com.zaxxer.hikari.pool.HikariPool" };
	private static final String[] DAEMONS = { "systemd", "kubelet", "containerd", "chronyd", "cron", "postfix/smtpd" };
	private static final String[] SERVICES = { "cart", "catalog", "inventory", "scheduler", "mailer", "search" };

	private final DateTimeFormatter notation;

	RecordFormat(String notation) {
		this.notation = DateTimeFormatter.ofPattern(notation, Locale.ROOT);
	}

	/** Appends one line without its end. */
	void append(StringBuilder out, LocalDateTime time, String level, String client, String message, Random random) {
		header(out, notation.format(time), level, client, message, random);
	}

	abstract void header(StringBuilder out, String time, String level, String client, String message, Random random);

	private static String choose(String[] choices, Random random) {
		return choices[random.nextInt(choices.length)];
	}
}
