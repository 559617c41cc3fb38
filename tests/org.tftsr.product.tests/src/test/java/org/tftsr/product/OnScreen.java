package org.tftsr.product;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * A test that has windows on the screen and presses keys there. There is one screen: such tests take turns. They run by themselves, in
 * {@code org.tftsr.screen.tests}, and once more where they fail, as a screen and its window manager answer late now and then; the
 * tests without windows have no such excuse.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("screen")
@ResourceLock("screen")
@interface OnScreen {
}
