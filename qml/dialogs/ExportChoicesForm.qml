pragma ComponentBehavior: Bound
import QtQuick
import Moldloft

// What an export makes: the parts of the project, and how its manifests are laid out.
Column {
    id: form

    required property ExportChoices choices
    spacing: 0

    Label {
        bottomPadding: 4
        text: qsTr("What is generated")
        font: Theme.fontSmall
        color: Theme.text2
    }
    Row {
        width: parent.width
        CheckField {
            objectName: "exportKubernetes"
            width: form.width / 3
            text: qsTr("Kubernetes manifests")
            checked: form.choices.kubernetes
            onToggled: form.choices.kubernetes = checked
        }
        CheckField {
            objectName: "exportServices"
            width: form.width / 3
            text: qsTr("C++ services")
            checked: form.choices.services
            onToggled: form.choices.services = checked
        }
        CheckField {
            objectName: "exportCompose"
            width: form.width / 3
            text: "compose.yaml"
            checked: form.choices.compose
            onToggled: form.choices.compose = checked
        }
    }
    Label {
        topPadding: 12
        bottomPadding: 4
        text: qsTr("Layout of the manifests")
        font: Theme.fontSmall
        color: Theme.text2
        enabled: form.choices.kubernetes
        opacity: enabled ? 1 : 0.45
    }
    Column {
        width: parent.width
        enabled: form.choices.kubernetes
        opacity: enabled ? 1 : 0.45
        Accessible.role: Accessible.Grouping
        Accessible.name: qsTr("Layout of the manifests")
        RadioField {
            id: kustomize
            objectName: "formatKustomize"
            width: parent.width
            text: "Kustomize"
            meaning: qsTr("A base and overlays for dev, staging and prod: kubectl apply -k")
            below: helm
            checked: form.choices.format === "kustomize"
            onToggled: form.choices.format = "kustomize"
        }
        RadioField {
            id: helm
            objectName: "formatHelm"
            width: parent.width
            text: "Helm"
            meaning: qsTr("A chart with values for each place: helm upgrade --install")
            above: kustomize
            below: plain
            checked: form.choices.format === "helm"
            onToggled: form.choices.format = "helm"
        }
        RadioField {
            id: plain
            objectName: "formatPlain"
            width: parent.width
            text: qsTr("Plain YAML")
            meaning: qsTr("One file for each place, with every object: kubectl apply -f")
            above: helm
            checked: form.choices.format === "plain"
            onToggled: form.choices.format = "plain"
        }
    }
}
