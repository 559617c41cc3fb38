/** The storage format of Confluence: written from Markdown, read as far as comments in a text have to be found in it. */
package org.tftsr.integrations.internal.confluence.format;
