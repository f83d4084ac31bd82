#pragma once

#include <QStringView>

namespace daisychain::text {

/// Whether `label` is the ending of host names in use: a top-level domain, in Unicode or as "xn--…", in any
/// case. By the Public Suffix List that libpsl was built with.
bool isTopLevelDomain(QStringView label);

/// The same as X sees it, which also takes endings that have left the root zone again.
bool isTopLevelDomainOnX(QStringView label);

}  // namespace daisychain::text
