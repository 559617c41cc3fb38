/** What whoever reads Markdown of others tells its parser. */
package org.tftsr.documents.markdown;
