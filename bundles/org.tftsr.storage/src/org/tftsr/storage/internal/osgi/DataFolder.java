package org.tftsr.storage.internal.osgi;

import java.io.IOException;
import java.nio.file.Path;

import org.eclipse.osgi.util.NLS;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.tftsr.core.problem.TftsrException;
import org.tftsr.core.settings.DataArea;
import org.tftsr.storage.DatabaseLocation;
import org.tftsr.storage.internal.file.IoProblems;
import org.tftsr.storage.internal.file.Messages;
import org.tftsr.storage.internal.file.PrivateFiles;

/** Offers the folder of the database to whoever writes files beside it. */
@Component
public final class DataFolder implements DataArea {

	private final BundleContext context;

	/** Touches nothing yet. */
	@Activate
	public DataFolder(BundleContext context) {
		this.context = context;
	}

	@Override
	public Path folder() throws TftsrException {
		Path folder = DatabaseLocation.resolve(context::getProperty, System::getenv).folder();
		try {
			PrivateFiles.createFolder(folder);
		} catch (IOException e) {
			throw IoProblems.explain(NLS.bind(Messages.DataFolder_folderWhat, folder), e);
		}
		return folder;
	}
}
