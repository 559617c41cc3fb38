package org.tftsr.ui.chat.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Layout;
import org.junit.jupiter.api.Test;
import org.tftsr.core.ai.MessageState;
import org.tftsr.ui.testsupport.Workbench;

/** A view that nobody sees. */
class HiddenTest extends ChatTest {

	private static final String ISSUES = "org.tftsr.ui.issues.view";

	@Test
	void nothingIsLaidOutWhileNobodySeesIt() throws Exception {
		Chat.ask("What broke?");
		script.text("The pool ");
		Chat.waitForText("The pool");
		StyledText text = Workbench.ui(Chat::conversation);
		Workbench.ui(() -> Workbench.page().showView(ISSUES));
		Workbench.waitFor("the view is hidden", () -> !text.isVisible());
		int before = Workbench.ui(text::getCharCount);
		AtomicInteger layouts = new AtomicInteger();
		List<Composite> probes = Workbench.ui(() -> Probe.below(page(text), layouts));
		// whatever the change of views has left to be done: until a turn of its own lays out nothing more
		Workbench.waitFor("all is laid out", () -> layouts.getAndSet(0) == 0);
		layouts.set(0);
		script.text("is exhausted.").end(MessageState.COMPLETE);
		Chat.settle();
		assertEquals(before, Workbench.ui(text::getCharCount));
		script.rename(conversations().getFirst().id(), "The pool, first look");
		Chat.settle();
		assertEquals(0, layouts.get(), "nothing is laid out");
		assertTrue(probes.size() > 5, "and it would have been seen");
		Workbench.ui(() -> {
			probes.forEach(Composite::dispose);
			return probes;
		});
		Workbench.ui(() -> Workbench.page().showView(Chat.VIEW));
		Chat.waitForText("The pool is exhausted.");
		assertFalse(Workbench.ui(() -> Chat.says("Waiting")));
		assertEquals("Send", Workbench.ui(() -> Chat.sendButton().getText()));
	}

	/** All of the view that is seen while there is an issue. */
	private static Composite page(StyledText conversation) {
		Composite at = conversation.getParent();
		while (Probe.isStack(at) || Probe.isStack(at.getParent())) {
			at = at.getParent();
		}
		return at;
	}

	/** Counts how often what it lies in is laid out with all that is in it. */
	private static final class Probe extends Layout {

		private final AtomicInteger layouts;

		private Probe(AtomicInteger layouts) {
			this.layouts = layouts;
		}

		static boolean isStack(Composite composite) {
			return composite.getLayout() instanceof StackLayout;
		}

		/** Puts one into each composite, where it takes no room. */
		static List<Composite> below(Composite parent, AtomicInteger layouts) {
			List<Composite> probes = new ArrayList<>();
			for (Control child : parent.getChildren()) {
				if (child instanceof Composite composite) {
					probes.addAll(below(composite, layouts));
				}
			}
			if (parent.getLayout() instanceof GridLayout) {
				Composite probe = new Composite(parent, SWT.NONE);
				GridData data = new GridData();
				data.exclude = true;
				probe.setLayoutData(data);
				probe.setLayout(new Probe(layouts));
				probes.add(probe);
			}
			return probes;
		}

		@Override
		protected Point computeSize(Composite composite, int width, int height, boolean changed) {
			return new Point(0, 0);
		}

		@Override
		protected void layout(Composite composite, boolean changed) {
			layouts.incrementAndGet();
		}
	}
}
