#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QList>

namespace daisychain::demo {

/// A person of a generated crowd.
struct CrowdMember {
    QJsonObject person;  ///< as the story's people are written
    QString name;        ///< the short name
};

/// The n-th stranger; the same n gives the same person in every run.
CrowdMember crowdMember(int number);

/// Many people who say something about the same matter, one after the other, the most in the middle.
struct CrowdScene {
    QList<QJsonObject> people;
    QList<QJsonObject> events;
};

/// Expands {"do": "crowd", "at", "count", "over", "lines", "reply_to", "seed"} with the lines of its list,
/// each
/// {"text", "language"}; {n} in a text becomes a number. `firstNumber` keeps the people of several crowds
/// apart.
CrowdScene expandCrowd(const QJsonObject &scene, const QJsonArray &lines, int firstNumber);

}  // namespace daisychain::demo
