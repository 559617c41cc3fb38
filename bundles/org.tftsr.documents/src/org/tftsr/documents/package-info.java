/** Writes the documents of an issue in Markdown and renders Markdown to the formats people exchange. */
package org.tftsr.documents;
