#include "app/ctl/named_customer.h"

#include "app/ctl/session.h"
#include "app/ctl/wait.h"

namespace daisychain::ctl {

using namespace Qt::StringLiterals;

namespace {

constexpr int ManyIdentities = 20;

}  // namespace

Outcome<IdentityId> customerNamed(Session &session, const QString &given)
{
    const auto desk = session.desk();
    if (!desk)
        return std::unexpected(desk.error());
    const auto found = wait((*desk)->customers().findIdentities(given, ManyIdentities));
    if (!found)
        return std::unexpected(Trouble(found.error()));
    const QString handle = given.startsWith(u'@') ? given.mid(1) : given;
    QStringList handles;
    for (const ProfileFact &profile : *found) {
        if (profile.id.globalId == given || profile.handle.compare(handle, Qt::CaseInsensitive) == 0)
            return profile.id;
        handles.append(u'@' + profile.handle);
    }
    if (found->size() == 1)
        return found->first().id;
    if (found->isEmpty())
        return std::unexpected(
            Trouble(ErrorCode::NotFound, {given}, u"Nobody here is called \"%1\"."_s.arg(given)));
    return std::unexpected(Trouble(ErrorCode::Conflict, handles,
                                   u"\"%1\" may be any of %2."_s.arg(given, handles.join(u", "_s))));
}

}  // namespace daisychain::ctl
