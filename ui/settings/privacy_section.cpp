#include "ui/settings/privacy_section.h"

#include "core/base/when_ready.h"
#include "ui/shell/status_sentence.h"
#include "ui/widget/plain_label.h"

#include <QComboBox>
#include <QFormLayout>

namespace daisychain::ui {

PrivacySection::PrivacySection(DeskState &state, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_state(state)
    , m_days(new QComboBox)
    , m_sentence(new PlainLabel(theme, TypeSize::Small, &Tokens::textMuted))
{
    m_days->addItem(tr("for ever"), 0);
    for (const int days : {30, 90, 180, 365, 730})
        m_days->addItem(tr("%n days", nullptr, days), days);
    m_days->setEnabled(false);
    m_days->setObjectName(QStringLiteral("privacy.keep"));
    m_days->setMinimumWidth(220);
    m_days->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_sentence->setWordWrap(true);
    auto *form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(space::Large);
    form->setLabelAlignment(Qt::AlignLeading);
    auto *label = new PlainLabel(theme, tr("Keep texts"));
    label->setMinimumWidth(176);
    label->setBuddy(m_days);
    m_days->setAccessibleName(tr("Keep texts of finished matters"));
    form->addRow(label, m_days);
    form->addRow(QString(), m_sentence);
    connect(m_days, &QComboBox::activated, this, [this] { save(m_days->currentData().toInt()); });
    load();
}

void PrivacySection::load()
{
    whenReady(m_state.value(RetentionDays.toString()), this,
              [this](const Result<std::optional<QByteArray>> &value) {
                  if (!value)
                      return m_sentence->setText(failureSentence(value.error()));
                  const int days = *value ? (*value)->toInt() : 0;
                  if (m_days->findData(days) < 0)
                      m_days->addItem(tr("%n days", nullptr, days), days);
                  m_days->setCurrentIndex(m_days->findData(days));
                  m_days->setEnabled(true);
                  m_sentence->setText(
                      tr("Of matters that are finished. When a text goes, when and by whom it was "
                         "answered stays."));
              });
}

void PrivacySection::save(int days)
{
    whenReady(m_state.setValue(RetentionDays.toString(), QByteArray::number(days)), this,
              [this](const Result<StoreVersion> &saved) {
                  if (!saved)
                      m_sentence->setText(failureSentence(saved.error()));
              });
}

}  // namespace daisychain::ui
