#include "tests/gallery/audit.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QCheckBox>
#include <QLabel>
#include <QLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QRadioButton>
#include <QRegularExpression>
#include <QStyle>
#include <QStyleOptionButton>
#include <QToolButton>
#include <QWidget>

namespace daisychain::test {

namespace {

/// Roundings of fonts and scale factors.
constexpr int Slack = 2;

QString placeOf(const QWidget &widget)
{
    QStringList steps;
    for (const QWidget *each = &widget; each != nullptr && steps.size() < 3; each = each->parentWidget()) {
        const QString name = each->objectName();
        steps.prepend(QString::fromLatin1(each->metaObject()->className()).section(QStringLiteral("::"), -1) +
                      (name.isEmpty() ? QString() : u'#' + name));
    }
    return steps.join(QStringLiteral(" > "));
}

QString faultOf(const QWidget &widget, const QString &what, const QString &text = {})
{
    return placeOf(widget) + QStringLiteral(": ") + what +
           (text.isEmpty() ? QString() : QStringLiteral(" “%1”").arg(text.left(80)));
}

QString withoutMnemonic(QString text)
{
    return text.remove(QRegularExpression(QStringLiteral("&(?=[^&])")));
}

/// Labels cut what has no room.
void checkLabel(const QLabel &label, QStringList &faults)
{
    if (label.text().isEmpty() || !label.pixmap().isNull())
        return;
    if (label.wordWrap()) {
        if (label.heightForWidth(label.width()) > label.height() + Slack)
            faults.append(faultOf(label, QStringLiteral("lines cut"), label.text()));
        return;
    }
    if (label.sizeHint().width() > label.width() + Slack ||
        label.sizeHint().height() > label.height() + Slack)
        faults.append(faultOf(label, QStringLiteral("text cut"), label.text()));
}

void checkButton(const QAbstractButton &button, QStringList &faults)
{
    // The rail's and other buttons of our own painting shorten their words.
    const bool isDrawnByStyle =
        qobject_cast<const QPushButton *>(&button) || qobject_cast<const QToolButton *>(&button) ||
        qobject_cast<const QCheckBox *>(&button) || qobject_cast<const QRadioButton *>(&button);
    if (!isDrawnByStyle)
        return;
    const QString text = withoutMnemonic(button.text());
    const auto *tool = qobject_cast<const QToolButton *>(&button);
    if (text.isEmpty() || (tool != nullptr && tool->toolButtonStyle() == Qt::ToolButtonIconOnly))
        return;
    const int words = button.fontMetrics().horizontalAdvance(text);
    int beside = button.icon().isNull() ? 0 : button.iconSize().width();
    if (qobject_cast<const QCheckBox *>(&button) || qobject_cast<const QRadioButton *>(&button))
        beside += button.style()->pixelMetric(QStyle::PM_IndicatorWidth, nullptr, &button);
    if (words + beside > button.width() + Slack)
        faults.append(faultOf(button, QStringLiteral("text cut"), text));
}

void checkField(const QLineEdit &field, QStringList &faults)
{
    const QString &words = field.placeholderText();
    if (!field.text().isEmpty() || words.isEmpty())
        return;
    const QMargins margins = field.textMargins();
    if (field.fontMetrics().horizontalAdvance(words) >
        field.width() - margins.left() - margins.right() + Slack)
        faults.append(faultOf(field, QStringLiteral("hint cut"), words));
}

/// What lies in a scroll area may stick out of it.
bool isScrolled(const QWidget &widget)
{
    const QWidget *parent = widget.parentWidget();
    const auto *area =
        parent != nullptr ? qobject_cast<const QAbstractScrollArea *>(parent->parentWidget()) : nullptr;
    return area != nullptr && area->viewport() == parent;
}

void checkPlace(const QWidget &widget, QStringList &faults)
{
    const QWidget *parent = widget.parentWidget();
    if (parent == nullptr || widget.isWindow() || isScrolled(widget))
        return;
    const QRect room = parent->rect().adjusted(-Slack, -Slack, Slack, Slack);
    if (!room.contains(widget.geometry()))
        faults.append(faultOf(widget, QStringLiteral("sticks out of what holds it")));
}

/// The widgets that the layouts of one parent put beside each other.
void collectLaidOut(const QLayout &layout, QList<const QWidget *> &found)
{
    for (int i = 0; i < layout.count(); ++i) {
        const QLayoutItem *item = layout.itemAt(i);
        if (const QWidget *widget = const_cast<QLayoutItem *>(item)->widget(); widget && widget->isVisible())
            found.append(widget);
        else if (const QLayout *inner = const_cast<QLayoutItem *>(item)->layout())
            collectLaidOut(*inner, found);
    }
}

void checkNeighbours(const QWidget &parent, QStringList &faults)
{
    if (parent.layout() == nullptr || parent.layout()->inherits("QStackedLayout"))
        return;
    QList<const QWidget *> beside;
    collectLaidOut(*parent.layout(), beside);
    for (qsizetype i = 0; i < beside.size(); ++i) {
        for (qsizetype j = i + 1; j < beside.size(); ++j) {
            const QRect both = beside[i]->geometry() & beside[j]->geometry();
            if (both.width() > Slack && both.height() > Slack)
                faults.append(faultOf(*beside[i], QStringLiteral("covers ") + placeOf(*beside[j])));
        }
    }
}

QStringList textsOf(const QWidget &widget)
{
    QStringList texts{widget.toolTip(), widget.accessibleName(), widget.accessibleDescription()};
    if (const auto *label = qobject_cast<const QLabel *>(&widget))
        texts.append(label->text());
    if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
        texts.append(withoutMnemonic(button->text()));
    if (const auto *field = qobject_cast<const QLineEdit *>(&widget))
        texts.append(field->placeholderText());
    if (const auto *view = qobject_cast<const QAbstractItemView *>(&widget); view && view->model()) {
        for (int row = 0; row < std::min(view->model()->rowCount(view->rootIndex()), 30); ++row) {
            const QModelIndex index = view->model()->index(row, 0, view->rootIndex());
            const QString sentence = index.data(Qt::AccessibleTextRole).toString();
            texts.append(sentence.isEmpty() ? index.data().toString() : sentence);
        }
    }
    return texts;
}

}  // namespace

QStringList layoutFaults(const QWidget &window)
{
    QStringList faults;
    checkNeighbours(window, faults);
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        if (!widget->isVisible() || widget->visibleRegion().isEmpty())
            continue;
        if (const auto *label = qobject_cast<const QLabel *>(widget))
            checkLabel(*label, faults);
        else if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            checkButton(*button, faults);
        else if (const auto *field = qobject_cast<const QLineEdit *>(widget))
            checkField(*field, faults);
        checkPlace(*widget, faults);
        checkNeighbours(*widget, faults);
    }
    faults.removeDuplicates();
    return faults;
}

/// As the system's language has it, which the pseudo-locale isn't.
static bool isDayName(const QString &text)
{
    for (int day = 1; day <= 7; ++day) {
        if (QLocale().standaloneDayName(day, QLocale::ShortFormat) == text)
            return true;
    }
    return false;
}

QStringList untranslatedTexts(const QWidget &window, const QStringList &known, const QSet<QString> &whole)
{
    static const QRegularExpression words(QStringLiteral("\\p{L}{3}"));
    static const QRegularExpression names(
        QStringLiteral("\\x{2068}[^\\x{2069}]*\\x{2069}"));  // isolated: somebody's
    QStringList found;
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        if (!widget->isVisible())
            continue;
        for (const QString &text : textsOf(*widget)) {
            const bool isKnown = isDayName(text) || whole.contains(text) ||
                                 std::any_of(known.begin(), known.end(),
                                             [&](const QString &name) { return text.contains(name); });
            if (QString(text).remove(names).contains(words) && !text.contains(u'[') && !isKnown)
                found.append(faultOf(*widget, QStringLiteral("not translatable"), text));
        }
    }
    found.removeDuplicates();
    return found;
}

}  // namespace daisychain::test
