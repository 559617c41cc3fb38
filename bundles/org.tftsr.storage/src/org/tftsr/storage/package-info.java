/**
 * The encrypted database: where it lies, which key opens it, and the repositories it holds. No other bundle uses JDBC.
 */
package org.tftsr.storage;
