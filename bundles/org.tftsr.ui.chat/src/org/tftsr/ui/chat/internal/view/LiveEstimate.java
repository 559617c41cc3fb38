package org.tftsr.ui.chat.internal.view;

import org.eclipse.swt.widgets.Composite;
import org.tftsr.ai.Estimate;
import org.tftsr.ui.chat.internal.input.Chips;
import org.tftsr.ui.chat.internal.session.ChatSession;
import org.tftsr.ui.chat.internal.session.Estimator;
import org.tftsr.ui.chat.internal.session.Loaded;

/** Shows how much the next question is while it is typed. On the user interface thread. */
final class LiveEstimate {

	private final Composite page;
	private final ChatSession session;
	private final Chips chips;
	private final SendBar bar;
	private final Estimator estimator;
	private Estimator.Subject estimated;

	LiveEstimate(Composite page, ChatSession session, Chips chips, SendBar bar) {
		this.page = page;
		this.session = session;
		this.chips = chips;
		this.bar = bar;
		estimator = new Estimator((subject, estimate) -> {
			if (!page.isDisposed()) {
				page.getDisplay().asyncExec(() -> show(subject, estimate));
			}
		});
	}

	/** Shows it a moment from now. */
	void later(String text) {
		Loaded loaded = session.loaded();
		if (loaded == null || session.isAsking()) {
			return;
		}
		Estimator.Subject subject = new Estimator.Subject(loaded.issue().id(),
				loaded.conversation() == null ? null : loaded.conversation().id(),
				loaded.tip() == null ? null : loaded.tip().id(), session.providerId(), session.model(), text, chips.attached());
		if (!subject.equals(estimated)) {
			estimated = subject;
			estimator.later(subject);
		}
	}

	private void show(Estimator.Subject subject, Estimate estimate) {
		if (page.isDisposed() || !subject.equals(estimated)) {
			return;
		}
		if (estimate == null) {
			bar.showSize(0, 0, 0);
		} else {
			bar.showSize(estimate.tokens(), estimate.contextTokens(), estimate.mostMicros());
			chips.setTokens(subject.attached(), estimate.attachmentTokens());
		}
	}

	void cancel() {
		estimator.cancel();
	}
}
