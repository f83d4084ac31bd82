#include "core/desk/rules.h"

namespace daisychain {

Rules::~Rules() = default;

ActionId ruleActionId(QByteArrayView rule, const PostVersionRef &post)
{
    return {uuidFromName("rule|" + rule.toByteArray() + '|' + QByteArray::number(int(post.post.network)) +
                         '|' + post.post.globalId.toUtf8() + '|' + QByteArray::number(post.version.order) +
                         '|' + post.version.label.toUtf8())};
}

}  // namespace daisychain
