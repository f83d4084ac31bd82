#include "ui/settings/key_field_access.h"

#include <QAccessibleWidget>
#include <QKeySequenceEdit>

namespace daisychain::ui {

namespace {

class KeyFieldAccess final : public QAccessibleWidget {
public:
    explicit KeyFieldAccess(QKeySequenceEdit *field)
        : QAccessibleWidget(field, QAccessible::EditableText)
        , m_field(*field)
    {
    }

    QString text(QAccessible::Text kind) const override
    {
        if (kind == QAccessible::Value)
            return m_field.keySequence().toString(QKeySequence::NativeText);
        return QAccessibleWidget::text(kind);
    }
    int childCount() const override { return 0; }
    QAccessibleInterface *child(int) const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    QAccessibleInterface *focusChild() const override { return nullptr; }

private:
    const QKeySequenceEdit &m_field;
};

QAccessibleInterface *accessOf(const QString &, QObject *object)
{
    auto *field = qobject_cast<QKeySequenceEdit *>(object);
    return field != nullptr ? new KeyFieldAccess(field) : nullptr;
}

}  // namespace

void nameKeyFields()
{
    QAccessible::installFactory(accessOf);  // the same one is not put in twice
}

}  // namespace daisychain::ui
