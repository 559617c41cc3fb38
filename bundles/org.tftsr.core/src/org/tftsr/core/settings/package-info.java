/** Settings that are kept in the database. */
package org.tftsr.core.settings;
