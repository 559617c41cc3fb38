/** Bookmarks in logs: markers of the platform for files of the workspace, and settings for any other file. */
package org.tftsr.ui.logs.internal.bookmarks;
