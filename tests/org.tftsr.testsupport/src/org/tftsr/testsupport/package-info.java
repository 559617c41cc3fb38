/** What tests without a window share: the services of the product on a database of the tests, and programs that come from npm. */
package org.tftsr.testsupport;
