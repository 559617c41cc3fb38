package org.tftsr.integrations.tests.confluence;

/** The two kinds of Confluence. */
enum Wikis {
	CLOUD, DATA_CENTER;

	boolean isCloud() {
		return this == CLOUD;
	}
}
