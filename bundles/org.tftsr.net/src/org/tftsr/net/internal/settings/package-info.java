/** What the user has set for everything that leaves, as it is kept in the database. */
package org.tftsr.net.internal.settings;
