#include "ui/settings/setting_form.h"

#include "ui/widget/plain_label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QPointer>

#include <memory>

namespace daisychain::ui {

namespace {

/// As high as its lines in a form of usual width, not as in the narrowest one.
class Hint final : public PlainLabel {
public:
    Hint(const Theme &theme, const QString &words)
        : PlainLabel(theme, words, TypeSize::Small, &Tokens::textMuted)
    {
        setWordWrap(true);
        setAlignment(Qt::AlignLeading | Qt::AlignTop);
    }
    QSize sizeHint() const override { return {UsualWidth, heightForWidth(UsualWidth)}; }
    QSize minimumSizeHint() const override { return {SettingForm::ControlWidth, sizeHint().height()}; }

private:
    static constexpr int UsualWidth = 400;
};

}  // namespace

SettingForm::SettingForm(const Theme &theme, UndoStack &undo, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_undo(undo)
    , m_form(new QFormLayout(this))
{
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setHorizontalSpacing(space::Large);
    m_form->setLabelAlignment(Qt::AlignLeading);
}

template <class T>
void SettingForm::remember(const QString &words, T from, T to, const std::function<void(T)> &show)
{
    // The page may be gone when it is taken back: then there is nothing to show it on.
    const auto back = [page = QPointer<SettingForm>(this), show](T value) {
        if (page)
            show(value);
    };
    m_undo.push(words, [back, from] { back(from); }, [back, to] { back(to); });
}

QString SettingForm::stepWords(const QString &label)
{
    return tr("setting “%1”").arg(label);
}

void SettingForm::addControl(const QString &id, const QString &label, QWidget *control)
{
    auto *words = new PlainLabel(m_theme, label);
    words->setMinimumWidth(LabelWidth);
    words->setBuddy(control);
    control->setObjectName(id);
    if (control->accessibleName().isEmpty())
        control->setAccessibleName(label);
    m_form->addRow(words, control);
}

QComboBox *SettingForm::addChoice(const Choice &choice)
{
    auto *box = new QComboBox;
    box->addItems(choice.names);
    box->setCurrentIndex(choice.current);
    box->setMinimumWidth(ControlWidth);
    box->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    addControl(choice.id, choice.label, box);
    const auto current = std::make_shared<int>(choice.current);
    const std::function<void(int)> show = [box, current, apply = choice.apply](int index) {
        *current = index;
        box->setCurrentIndex(index);
        apply(index);
    };
    connect(box, &QComboBox::activated, this, [this, current, show, label = choice.label](int index) {
        if (index == *current)
            return;
        remember(stepWords(label), *current, index, show);
        show(index);
    });
    return box;
}

QCheckBox *SettingForm::addSwitch(const Switch &choice)
{
    auto *box = new QCheckBox(choice.label);
    box->setObjectName(choice.id);
    box->setAccessibleName(choice.label);
    box->setChecked(choice.isOn);
    m_form->addRow(QString(), box);
    const std::function<void(bool)> show = [box, apply = choice.apply](bool isOn) {
        box->setChecked(isOn);
        apply(isOn);
    };
    connect(box, &QCheckBox::clicked, this, [this, show, label = choice.label](bool isOn) {
        remember(stepWords(label), !isOn, isOn, show);
        show(isOn);
    });
    return box;
}

PlainLabel *SettingForm::addHint(const QString &words)
{
    auto *hint = new Hint(m_theme, words);
    m_form->addRow(QString(), hint);
    return hint;
}

}  // namespace daisychain::ui
