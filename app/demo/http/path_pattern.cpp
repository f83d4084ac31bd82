#include "app/demo/http/path_pattern.h"

namespace daisychain::demo {

std::optional<QHash<QString, QString>> matchPath(const QStringList &pattern, const QString &path)
{
    const bool hasTail = path.size() > 1 && path.endsWith(u'/');
    const QStringList steps = path.chopped(hasTail ? 1 : 0).split(u'/');
    if (steps.size() != pattern.size())
        return std::nullopt;
    QHash<QString, QString> values;
    for (qsizetype i = 0; i < steps.size(); ++i) {
        if (pattern[i].startsWith(u':'))
            values.insert(pattern[i].sliced(1), steps[i]);
        else if (pattern[i] != steps[i])
            return std::nullopt;
    }
    return values;
}

}  // namespace daisychain::demo
