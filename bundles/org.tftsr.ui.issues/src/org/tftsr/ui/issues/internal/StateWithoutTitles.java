package org.tftsr.ui.issues.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.workbench.IModelResourceHandler;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.EcoreUtil;

/**
 * Writes the state of the workbench as the handler does that was there before, without each {@link UnrememberedPart} and whatever
 * points to it: the platform's own way to leave an element out leaves the pointer that says which part is in front, and such a state
 * cannot be read again.
 */
final class StateWithoutTitles implements IModelResourceHandler {

	private final IModelResourceHandler platform;

	/** @param platform does the rest */
	StateWithoutTitles(IModelResourceHandler platform) {
		this.platform = platform;
	}

	@Override
	public Resource loadMostRecentModel() {
		return platform.loadMostRecentModel();
	}

	@Override
	public void save() throws IOException {
		platform.save();
	}

	/** @param copy of the model, which nobody sees */
	@Override
	public Resource createResourceWithApp(MApplication copy) {
		List<EObject> left = new ArrayList<>();
		TreeIterator<EObject> all = EcoreUtil.getAllContents((EObject) copy, true);
		while (all.hasNext()) {
			EObject element = all.next();
			if (element instanceof MPart part && part.getTags().contains(UnrememberedPart.TAG)) {
				left.add(element);
			}
		}
		left.forEach(EcoreUtil::delete);
		return platform.createResourceWithApp(copy);
	}
}
