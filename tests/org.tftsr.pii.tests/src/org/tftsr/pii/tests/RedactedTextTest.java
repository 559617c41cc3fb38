package org.tftsr.pii.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.tftsr.pii.RedactedText;
import org.tftsr.pii.Redactor;

/** Raw text cannot pass for redacted text, because nobody but the redactor can make one. */
class RedactedTextTest {

	@Test
	void nobodyOutsideThePackageCanConstructOne() {
		assertTrue(Arrays.stream(RedactedText.class.getDeclaredConstructors())
				.noneMatch(c -> Modifier.isPublic(c.getModifiers()) || Modifier.isProtected(c.getModifiers())));
	}

	@Test
	void nobodyCanExtendIt() {
		assertTrue(Modifier.isFinal(RedactedText.class.getModifiers()));
	}

	@Test
	void itHasNoFactoryOfItsOwn() {
		List<Method> factories = Arrays.stream(RedactedText.class.getDeclaredMethods())
				.filter(m -> m.getReturnType() == RedactedText.class).toList();
		assertEquals(List.of(), factories);
	}

	@Test
	void theRedactorMakesItOnlyFromAnInstanceWithADetector() {
		assertTrue(Arrays.stream(Redactor.class.getDeclaredMethods()).filter(m -> m
				.getReturnType() == RedactedText.class)
				.noneMatch(m -> Modifier.isStatic(m.getModifiers())));
	}
}
