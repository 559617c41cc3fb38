package org.tftsr.core.settings;

import java.nio.file.Path;

import org.tftsr.core.problem.TftsrException;

/** The folder that holds the database and everything else the product writes unasked. Thread-safe. */
public interface DataArea {

	/** The folder; made where it was missing, readable by its owner only. */
	Path folder() throws TftsrException;
}
