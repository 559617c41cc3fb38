package org.tftsr.testsupport;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.Tag;

/**
 * A test that takes long and is left out of {@code releng/test}: it runs with {@code releng/test --all}, and where it is asked for by name.
 * What it proves in full, a shorter test of every run proves in part, at the same door. Not for a test of a fault that a change of code
 * may well bring back. Tests of the built product have one of their own, as they see no bundle.
 */
@Target({ ElementType.TYPE, ElementType.METHOD })
@Retention(RetentionPolicy.RUNTIME)
@Tag("long")
public @interface LongRunning {

	/** What every run has of the same. */
	String value();
}
