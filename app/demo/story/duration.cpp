#include "app/demo/story/duration.h"

#include <QRegularExpression>

namespace daisychain::demo {

using namespace Qt::StringLiterals;

double storySeconds(const QJsonValue &value)
{
    if (value.isDouble())
        return value.toDouble();
    static const QRegularExpression Step(u"(\\d+(?:\\.\\d+)?)\\s*([dhms])"_s);
    const QString text = value.toString();
    double seconds = 0;
    auto steps = Step.globalMatch(text);
    while (steps.hasNext()) {
        const QRegularExpressionMatch step = steps.next();
        const QString unit = step.captured(2);
        const double factor = unit == u"d" ? 86400 : unit == u"h" ? 3600 : unit == u"m" ? 60 : 1;
        seconds += step.captured(1).toDouble() * factor;
    }
    return text.trimmed().startsWith(u'-') ? -seconds : seconds;
}

}  // namespace daisychain::demo
