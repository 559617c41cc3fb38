package org.tftsr.ui.internal;

import java.net.URI;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.program.Program;
import org.osgi.service.component.annotations.Component;
import org.tftsr.core.problem.ProblemKind;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.ui.WebBrowser;

/** The browser that the operating system is set to. An address may come from a server, so nothing but the web is opened. */
@Component
public final class SystemWebBrowser implements WebBrowser {

	@Override
	public void open(URI address) throws TftsrException {
		String scheme = address.getScheme();
		if (!"https".equalsIgnoreCase(scheme) && !"http".equalsIgnoreCase(scheme)) {
			throw new TftsrException(ProblemKind.INVALID_INPUT, Messages.WebBrowser_what, Messages.WebBrowser_noPage,
					Messages.WebBrowser_noPageRemedy);
		}
		if (!Program.launch(address.toString())) {
			throw new TftsrException(ProblemKind.IO, Messages.WebBrowser_what, Messages.WebBrowser_none,
					NLS.bind(Messages.WebBrowser_noneRemedy, address.getHost()));
		}
	}
}
