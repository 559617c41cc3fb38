/** What pages of settings share that are kept in the database. */
package org.tftsr.ui.settings;
