package org.tftsr.logs.internal.evidence;

import java.util.List;
import java.util.function.Predicate;

/**
 * Whose code a frame of a stack trace is in: names and folders of language runtimes, libraries and frameworks that many
 * programs share. What is in none of these is taken for the program's own. A whole group such as "org.apache." is not
 * listed, for much of it is programs rather than libraries.
 */
final class FrameworkCode {

	/** What qualified names of functions start with: Java and its family, Android, .NET, Rust, PHP. */
	private static final List<String> NAMES = List.of(
			// Java platform and languages on it
			"java.", "javax.", "jakarta.", "jdk.", "sun.", "com.sun.", "oracle.jdbc.", "org.graalvm.", "kotlin.",
			"kotlinx.", "scala.", "groovy.", "org.codehaus.groovy.", "clojure.", "android.", "androidx.",
			"com.android.internal.", "dalvik.",
			// servers, containers and clients in Java
			"org.springframework.", "org.hibernate.", "org.jboss.", "org.wildfly.", "io.undertow.", "io.quarkus.",
			"io.micronaut.", "io.vertx.", "io.netty.", "io.grpc.", "io.reactivex.", "reactor.", "rx.", "akka.", "play.",
			"org.apache.catalina.", "org.apache.coyote.", "org.apache.tomcat.", "org.apache.jasper.",
			"org.apache.commons.", "org.apache.http.", "org.apache.hc.", "org.apache.cxf.", "org.apache.camel.",
			"org.apache.logging.", "org.apache.log4j.", "org.apache.ibatis.", "org.apache.maven.", "org.apache.struts",
			"org.eclipse.jetty.", "org.glassfish.", "weblogic.", "com.ibm.ws.", "com.google.common.",
			"com.google.inject.", "com.fasterxml.", "com.zaxxer.hikari.", "com.mysql.", "org.postgresql.",
			"com.mongodb.", "redis.clients.", "io.lettuce.", "okhttp3.", "retrofit2.", "feign.", "org.aspectj.",
			"net.sf.cglib.", "net.bytebuddy.", "ch.qos.logback.", "org.slf4j.", "org.junit.", "org.mockito.",
			"org.osgi.", "org.eclipse.osgi.", "org.eclipse.equinox.",
			// .NET
			"System.", "Microsoft.", "Npgsql.", "Newtonsoft.", "Serilog.", "MediatR.", "Dapper.", "Autofac.",
			"AutoMapper.", "Polly.", "StackExchange.",
			// Rust
			"std::", "core::", "alloc::", "<alloc::", "<core::", "<std::", "tokio::", "<tokio::", "hyper::",
			"futures::", "futures_util::", "actix_", "rust_begin_unwind", "__rust", "backtrace::", "_start", "__libc_",
			"clone3",
			// PHP
			"Illuminate\\", "Symfony\\", "Doctrine\\", "Laravel\\", "GuzzleHttp\\", "Monolog\\");

	/** The packages of Go's library; code of users has a domain or "main" in front. */
	private static final List<String> GO_PACKAGES = List.of("runtime.", "runtime/", "reflect.", "sync.", "sync/",
			"net.", "net/", "os.", "os/", "io.", "io/", "bufio.", "bytes.", "context.", "crypto/", "database/",
			"encoding/", "errors.", "fmt.", "html/", "internal/", "log.", "log/", "syscall.", "testing.", "text/",
			"time.", "panic(",
			"google.golang.org/grpc");

	/** What is in the place of a frame's file: Python, Node.js, Ruby, PHP, Go, Rust. */
	private static final List<String> PLACES = List.of("site-packages", "dist-packages", "/lib/python",
			"\\lib\\python", "<frozen ", "node_modules", "node:", "internal/modules/", "internal/process/", "/gems/",
			"/lib/ruby/", "<internal:", "/vendor/", "[internal function]", "/usr/local/go/src/", "/usr/lib/go",
			"/go/pkg/mod/", "/rustc/", "/.cargo/registry/", "/library/std/", "/library/core/");

	private FrameworkCode() {
	}

	/**
	 * Whose code a function is, or null where it is the program's own.
	 *
	 * @param function its qualified name, which may be empty
	 * @param place    its file, which may be empty
	 * @param go       whether the name is one of Go, whose packages look like words
	 */
	static String owner(String function, String place, boolean go) {
		String byName = first(NAMES, function::startsWith);
		String byPackage = byName == null && go ? first(GO_PACKAGES, function::startsWith) : byName;
		return byPackage == null ? first(PLACES, place::contains) : byPackage;
	}

	private static String first(List<String> all, Predicate<String> matches) {
		return all.stream().filter(matches).findFirst().orElse(null);
	}
}
